// No page breaks a rule of axe, whoever reads it: WCAG 2.2 AA and good practice.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { colours, layouts, walk } from "./readers.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Looks for rules that a page breaks; says the first places. */
const broken = (options) => async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((options) => window.axe.run(options), { resultTypes: ["violations"], ...options });
  return violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 3).map(({ html }) => html)].join("\n    "));
};

// Spacing changes nothing that axe looks at; the other phone is the smaller one.
for (const name of ["phone 320", "desk 1280", "page zoom 200 %", "own font at 200 %"]) {
  const rules = { "target-size": { enabled: true } };
  test(name, async () => assert.equal((await walk(layouts[name], broken({ rules }))).join("\n"), ""));
}

for (const [name, reader] of Object.entries(colours)) {
  const runOnly = ["color-contrast", "link-in-text-block"];
  test(name, async () => assert.equal((await walk(reader, broken({ runOnly }))).join("\n"), ""));
}
