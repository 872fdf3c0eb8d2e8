"use strict";
// node report.js REPORT PICTURES: what .ci/report says about one report, with pictures of it in a folder.
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [report, pictures] = process.argv.slice(2);
const address = "file://" + path.resolve(report);
const mistakes = [];
const wrong = (where, what) => mistakes.push(`${where}: ${what}`);

// open shows the report in a window of some width, which is also how 1280 pixels look at 400%: 320.
async function open(browser, width, language, where) {
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

async function look(browser, width, language) {
  const where = `${width} ${language}`;
  const page = await open(browser, width, language, where);
  await fits(page, where);
  await page.screenshot({ path: path.join(pictures, `${width}-${language}.png`), fullPage: true });
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  await fits(page, where + ", open");
  await accessible(page, where);
  await page.close();
}

// print counts pages, and looks whether anything sticks out of the paper, of which 190 mm are 718 pixels.
async function print(browser, language) {
  const where = `print ${language}`;
  const page = await open(browser, 1280, language, where);
  const file = path.join(pictures, `print-${language}.pdf`);
  const pdf = await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  const pages = (Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page[^s]/g) || []).length;
  if (pages !== 2) wrong(where, `takes ${pages} pages`);
  await page.emulateMediaType("print");
  await page.setViewport({ width: 718, height: 1039 });
  await fits(page, where);
  await page.screenshot({ path: path.join(pictures, `print-${language}.png`), fullPage: true });
  await page.close();
}

async function main() {
  fs.mkdirSync(pictures, { recursive: true });
  if (fs.statSync(report).size >= 3e6) wrong("file", "is 3 MB or more");
  const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"], protocolTimeout: 600000 });
  for (const language of ["nl", "en"]) {
    for (const width of [1280, 390, 320]) await look(browser, width, language);
    await print(browser, language);
  }
  await browser.close();
  if (mistakes.length) throw new Error(mistakes.join("\n"));
  console.log(`${path.basename(path.dirname(report))}: 3 widths and print in 2 languages, nothing found`);
}

main().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
