// What the department prints for all schools at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { address, files, launch } from "./site.mjs";

test("the pack is one sheet of A4 for each school, and nothing else", async () => {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(address("schools/sheets.html"));
  const schools = files().filter((path) => /^schools\/[^/]+\/sheet\.html$/.test(path)).length;
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length, schools);
  await browser.close();
});
