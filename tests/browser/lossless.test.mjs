// Nothing is lost, whatever the window, the letters and the spacing: no sideways scroll, no text cut off or covered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { losses } from "./losses.mjs";
import { layouts, walk } from "./readers.mjs";

const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

async function lost(page) {
  const wide = await page.evaluate(sideways);
  const found = await page.evaluate(losses);
  const shown = found.length > 5 ? [...found.slice(0, 5), `and ${found.length - 5} more`] : found;
  return wide > 0 ? [`${wide} px wider than the window`, ...shown] : shown;
}

for (const [name, reader] of Object.entries(layouts)) {
  test(name, async () => assert.equal((await walk(reader, lost)).join("\n"), ""));
}
