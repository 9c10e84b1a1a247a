// Every kind of page, as different readers meet it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { address, kinds, launch } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const conditions = [
  { name: "phone 320", viewport: { width: 320, height: 640 } },
  { name: "phone 360 dark", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "desk 1280", viewport: { width: 1280, height: 900 } },
  { name: "desk 1280 dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "forced colours", viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  { name: "zoom 200 %", viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  { name: "the reader's own font at 200 %", viewport: { width: 1280, height: 900 }, switches: ["--blink-settings=defaultFontSize=32"] },
];

let browser;
before(async () => (browser = await launch()));
after(async () => browser.close());

for (const { name, switches, ...options } of conditions) {
  test(`${name}: accessible, no sideways scroll, no request to anybody`, async () => {
    // Pages forbid foreign scripts by their policy; the test's own must pass.
    const own = switches ? await launch(...switches) : browser;
    const context = await own.newContext({ ...options, bypassCSP: true });
    const page = await context.newPage();
    const strangers = [];
    page.on("request", (request) => /^(file|data):/.test(request.url()) || strangers.push(request.url()));
    for (const path of kinds()) {
      await page.goto(address(path));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${path}: ${wide} px wider than the window`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
      const told = violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.slice(0, 3).map((n) => n.html).join("\n    ")}`);
      assert.equal(told.join("\n"), "", path);
    }
    assert.deepEqual(strangers, []);
    await context.close();
    if (own !== browser) await own.close();
  });
}

test("without scripts, styles and images everything is there, once", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const titles = new Map();
  for (const path of kinds()) {
    await page.goto(address(path));
    assert.equal(await page.locator("h1").count(), 1, `${path}: one h1`);
    assert.equal(await page.locator("script, [style], [onclick]").count(), 0, `${path}: no script, no inline style`);
    const title = await page.title();
    assert.ok(!titles.has(title), `${path} and ${titles.get(title)} are both called «${title}»`);
    titles.set(title, path);
  }
  await context.close();
});

test("a parent walks from the home page to a school, a report, an item and a document", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const go = async (selector) => {
    const link = page.locator(selector).first();
    await link.waitFor({ state: "attached", timeout: 5000 });
    const target = await link.evaluate((a) => a.href);
    await page.goto(target);
    return new URL(target).pathname;
  };
  await page.goto(address("index.html"));
  await go('main a[href*="schools/"][href$="index.html"]:not([href$="schools/index.html"])');
  assert.match(await page.locator("main").innerText(), /мероприяти/);
  await go('main a[href*="/reports/"]:not([href$="index.html"])');
  await go('main a[href*="roadmaps/"]:not([href$="index.html"])');
  await page.goBack();
  await page.goto(address("documents.html"));
  const file = await page.locator('main a[href$=".pdf"]').first().evaluate((a) => a.href);
  assert.ok(readFileSync(new URL(file)).subarray(0, 5).equals(Buffer.from("%PDF-")), file);
  await page.close();
});

test("the notice board sheet is one page of A4, and pages print in full", async () => {
  const page = await browser.newPage();
  for (const path of kinds().filter((path) => /sheet|index\.html$/.test(path))) {
    await page.goto(address(path));
    const pdf = await page.pdf({ format: "A4" });
    const count = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
    assert.ok(count >= 1, path);
    if (path.endsWith("sheet.html")) assert.equal(count, 1, `${path}: ${count} pages`);
  }
  await page.close();
});
