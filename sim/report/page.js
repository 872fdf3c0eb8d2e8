"use strict";
// Without this script the page shows its first language; with it, people can choose.
(function () {
  var pages = document.querySelectorAll("[data-language]");
  function show(language) {
    pages.forEach(function (page) {
      var here = page.dataset.language === language;
      page.hidden = !here;
      if (here) document.title = page.dataset.title;
    });
    document.querySelectorAll("[data-for]").forEach(function (part) { part.hidden = part.dataset.for !== language; });
    document.documentElement.lang = language;
  }
  document.querySelectorAll("[data-show]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      show(button.dataset.show);
      document.querySelector("[data-for=" + button.dataset.show + "] [data-show]").focus();
    });
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  if (location.hash === "#en") show("en");
})();
