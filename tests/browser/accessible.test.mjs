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

/** What axe looks at, by what makes readers differ: a table or cards, the size of everything, colours. */
const everything = { rules: { "target-size": { enabled: true } } };
const sizes = { runOnly: ["target-size", "scrollable-region-focusable"] };
const shades = { runOnly: ["color-contrast", "link-in-text-block"] };

const looks = [
  ...["phone 320", "desk 1280"].map((name) => [name, layouts[name], everything]),
  ...["page zoom 200 %", "own font at 200 %"].map((name) => [name, layouts[name], sizes]),
  ...Object.entries(colours).map(([name, reader]) => [name, reader, shades]),
];

for (const [name, reader, options] of looks) {
  test(name, async () => assert.equal((await walk(reader, broken(options))).join("\n"), ""));
}
