// How long the pages are: a school's page is five screens of a phone and at most four sheets of paper, and each sheet says
// of what it is; the long pages of the whole site stay short on a phone because they are folded.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sheetTexts } from "./paper.mjs";
import { address, pagesByKind, withPage } from "./site.mjs";

const phone = { viewport: { width: 360, height: 740 } };
const mostPixels = { school: 3700, roadmap: 8500, calendar: 4200, search: 3000, "school school-items": 6500 };
const mostSheets = 4;

const length = (page) => page.evaluate(() => document.documentElement.scrollHeight);

for (const [kind, most] of Object.entries(mostPixels)) {
  test(`${kind}: at most ${most} px on a phone`, () => withPage(async (page) => {
    for (const path of pagesByKind().get(kind)) {
      await page.goto(address(path));
      const height = await length(page);
      assert.ok(height <= most, `${path} is ${height} px long`);
    }
  }, phone));
}

test(`a school's page is at most ${mostSheets} sheets, and each says of what, as of when and which it is`, async () => {
  for (const path of pagesByKind().get("school")) {
    const sheets = await sheetTexts(path);
    assert.ok(sheets.length <= mostSheets, `${path}: ${sheets.length} sheets`);
    sheets.forEach((text, n) => {
      for (const words of [path.replace("index.html", ""), "Состояние на", "Приказ от", `лист ${n + 1} из ${sheets.length}`])
        assert.ok(text.includes(words), `${path}, sheet ${n + 1}: no «${words}»`);
    });
  }
});

test("a link to a folded item opens its section", () => withPage(async (page) => {
  const [path] = pagesByKind().get("school");
  await page.goto(address(path));
  const id = await page.locator(".lines li").last().getAttribute("id");
  await page.goto(`${address(path)}#${id}`);
  assert.ok(await page.locator(`#${selector(id)}`).isVisible(), id);
}));

const selector = (id) => id.replace(/[^\w-]/g, "\\$&");
