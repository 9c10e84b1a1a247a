// On paper: nothing of the content is missing, tables repeat their heads, bars tell the truth.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { layouts, walk } from "./readers.mjs";

/** Cells and folded texts, but files to take away, that are missing among the printed words. Runs inside the page. */
function missing() {
  const bare = (text) => text.replace(/\s+/g, "");
  const printed = bare(document.querySelector("main").innerText);
  const written = (one) => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll("svg, .screen-only").forEach((part) => part.remove());
    return copy.textContent;
  };
  const parts = [...document.querySelectorAll("main :is(td, th), main :not(.take-away) > details > *")];
  return parts.filter((one) => !printed.includes(bare(written(one)))).map((one) => `not printed: ${one.outerHTML.slice(0, 160)}`);
}

/** Tables whose heads stand on their first page alone, rows that may be torn. Runs inside the page. */
function torn() {
  const style = (one) => getComputedStyle(one);
  const heads = [...document.querySelectorAll("main thead")].filter((one) => style(one).display !== "table-header-group");
  const rows = [...document.querySelectorAll("main tr")].filter((one) => style(one).breakInside !== "avoid");
  return [...heads, ...rows].map((one) => `torn between pages: ${one.outerHTML.slice(0, 120)}`);
}

/** Parts of bars that look done on paper, where all colours are black. Runs inside the page. */
function blackened() {
  const parts = [...document.querySelectorAll(".bar rect:not(.b-done)")].filter((one) => getComputedStyle(one).fill === "rgb(0, 0, 0)");
  return parts.length ? [`${parts.length} parts of bars look done, the first is ${parts[0].outerHTML}`] : [];
}

const found = { missing: [], torn: [], blackened: [] };

before(() => walk(layouts["paper A4"], async (page) => {
  const note = (name, all) => found[name].push(...all.map((words) => `${page.url()}: ${words}`));
  for (const look of [missing, torn, blackened]) note(look.name, await page.evaluate(look));
  return [];
}));

test("everything is printed", () => assert.equal(found.missing.join("\n"), ""));

test("tables repeat their heads and keep their rows whole", () => assert.equal(found.torn.join("\n"), ""));

test("a bar is black as far as the work is done", () => assert.equal(found.blackened.join("\n"), ""));
