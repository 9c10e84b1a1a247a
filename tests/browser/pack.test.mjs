// What is printed by whole sheets: the notice board sheet of each school, and all of them at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sheets } from "./paper.mjs";
import { kinds, pagesByKind, read } from "./site.mjs";

const boards = pagesByKind().get("school sheet") ?? [];

test("the sheet for the notice board is one page", async () => {
  for (const path of boards) assert.equal(await sheets(path), 1, path);
});

test("the pack is one sheet of A4 for each school, and nothing else", async () => {
  const papers = read("schools/sheets.html").toString().split(/<section class="?paper/).length - 1;
  assert.ok(papers > 1 && papers <= boards.length); // a school that has left hangs up nothing more
  assert.equal(await sheets("schools/sheets.html"), papers);
});

test("every kind of page can be printed", async () => {
  for (const path of kinds()) assert.ok((await sheets(path)) > 0, path);
});
