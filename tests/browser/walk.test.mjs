// The ways through the site, link by link, without scripts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { address, launch, pagesByKind } from "./site.mjs";

let browser, page;
before(async () => {
  browser = await launch();
  page = await browser.newPage({ javaScriptEnabled: false });
});
after(async () => browser.close());

/** Goes where the first such link leads. */
async function follow(selector) {
  const link = page.locator(selector).first();
  await link.waitFor({ state: "attached", timeout: 5000 });
  await page.goto(await link.evaluate((a) => a.href));
}

test("a parent walks from the home page to a school, a report, an item and a document", async () => {
  await page.goto(address("index.html"));
  await follow('main a[href*="schools/"][href$="index.html"]:not([href$="schools/index.html"])');
  assert.match(await page.locator("main").innerText(), /мероприяти/);
  await follow('main a[href*="/reports/"]:not([href$="index.html"])');
  await follow('main a[href*="roadmaps/"]:not([href$="index.html"])');
  await page.goto(address("documents.html"));
  const file = await page.locator('main a[href$=".pdf"]').first().evaluate((a) => a.href);
  assert.ok(readFileSync(new URL(file)).subarray(0, 5).equals(Buffer.from("%PDF-")), file);
});

test("an address that has moved leads on", async () => {
  for (const path of pagesByKind().get("moved") ?? []) {
    await page.goto(address(path), { waitUntil: "commit" });
    await page.locator("body:not(.page-moved) h1").waitFor({ timeout: 5000 });
    assert.notEqual(page.url(), address(path));
  }
});
