"use strict";
// node report.js PICTURES REPORT...: what .ci/report says about reports, with pictures of each in a folder of its own.
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [pictures, ...reports] = process.argv.slice(2);
const mistakes = [];
const wrong = (where, what) => mistakes.push(`${where}: ${what}`);

// open shows a report in a window of some width, which is also how 1280 pixels look at 400%: 320.
async function open(browser, report, width, language, where) {
  const address = "file://" + path.resolve(report.file);
  const page = await browser.newPage();
  page.on("console", (m) => wrong(where, "console: " + m.text()));
  page.on("pageerror", (e) => wrong(where, "script: " + e.message));
  page.on("request", (r) => {
    if (!r.url().startsWith(address) && !r.url().startsWith("data:")) wrong(where, "loads " + r.url().slice(0, 80));
  });
  await page.setViewport({ width, height: 900 });
  await page.goto(address);
  if (language !== "nl") await page.click(`[data-show=${language}]`);
  await page.evaluate(() => document.fonts.ready.then(() => 0));
  const shown = await page.evaluate(() => document.documentElement.lang);
  if (shown !== language) wrong(where, `shows ${shown}`);
  return page;
}

async function fits(page, where) {
  const [page_, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (page_ > window_) wrong(where, `is ${page_} pixels wide in a window of ${window_}`);
}

async function accessible(page, where) {
  await page.evaluate(axe + ";0");
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  if (found.passes.length < 20) wrong(where, `axe looked at ${found.passes.length} rules only`);
  for (const v of found.violations) {
    for (const n of v.nodes) wrong(where, `${v.id}: ${n.html.slice(0, 120)} ${n.failureSummary.replace(/\s+/g, " ")}`);
  }
}

// keyboard goes through the page with the Tab key, opening tables with the space bar. The key has to come by everything that can
// be used, and show where it is.
async function keyboard(page, where) {
  const step = () => {
    const e = document.activeElement, style = getComputedStyle(e);
    e.dataset.visited = "";
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return { tag: e.tagName, unseen: e !== document.body && !seen && e.outerHTML.slice(0, 80) };
  };
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(step);
    if (at.unseen) wrong(where, "the focus cannot be seen on " + at.unseen);
    if (at.tag === "BODY") break;
    if (at.tag === "SUMMARY") await page.keyboard.press("Space");
  }
  const passed = await page.evaluate(() => {
    const usable = [...document.querySelectorAll("a[href],button,summary,[tabindex='0']")].filter((e) => e.checkVisibility());
    return { n: usable.length, by: usable.filter((e) => !("visited" in e.dataset)).map((e) => e.outerHTML.slice(0, 80)) };
  });
  if (passed.n < 5) wrong(where, `only ${passed.n} things can be used`);
  for (const html of passed.by) wrong(where, "the Tab key passes by " + html);
  const closed = await page.evaluate(() => [...document.querySelectorAll("details:not([open])")].filter((d) => d.checkVisibility()).length);
  if (closed) wrong(where, `${closed} tables do not open with the space bar`);
}

async function look(browser, report, width, language) {
  const where = `${report.name} ${width} ${language}`;
  const page = await open(browser, report, width, language, where);
  await fits(page, where);
  await page.screenshot({ path: path.join(report.pictures, `${width}-${language}.png`), fullPage: true, optimizeForSpeed: true });
  if (width === 1280 && language === "nl") await keyboard(page, where);
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  await fits(page, where + ", open");
  await accessible(page, where);
  await page.close();
}

// print counts pages, and looks whether anything sticks out of the paper, of which 190 mm are 718 pixels.
async function print(browser, report, language) {
  const where = `${report.name} print ${language}`;
  const page = await open(browser, report, 1280, language, where);
  const file = path.join(report.pictures, `print-${language}.pdf`);
  const pdf = await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  const pages = (Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page[^s]/g) || []).length;
  if (pages !== 2) wrong(where, `takes ${pages} pages`);
  await page.emulateMediaType("print");
  await page.setViewport({ width: 718, height: 1039 });
  await fits(page, where);
  await page.screenshot({ path: path.join(report.pictures, `print-${language}.png`), fullPage: true, optimizeForSpeed: true });
  await page.close();
}

async function main() {
  const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"], protocolTimeout: 120000 });
  for (const file of reports) {
    const name = path.basename(path.dirname(file));
    const report = { file, name, pictures: path.join(pictures, name) };
    fs.mkdirSync(report.pictures, { recursive: true });
    if (fs.statSync(file).size >= 3e6) wrong(name, "is 3 MB or more");
    for (const language of ["nl", "en"]) {
      for (const width of [1280, 390, 320]) await look(browser, report, width, language);
      await print(browser, report, language);
    }
  }
  await browser.close();
  if (mistakes.length) throw new Error(mistakes.join("\n"));
  console.log(`${reports.map((r) => path.basename(path.dirname(r))).join(", ")}: 3 widths and print in 2 languages, nothing found`);
}

main().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
