// The script of the search page cuts words as the generator does: `tests/search/stems.tsv` is the generator's list.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const script = readFileSync(new URL("../../themes/default/assets/search.js", import.meta.url), "utf8");
const list = readFileSync(new URL("../search/stems.tsv", import.meta.url), "utf8");

test("stems are the generator's", () => {
  const context = vm.createContext({ window: {}, document: { getElementById: () => null } });
  vm.runInContext(script, context);
  const pairs = list.split("\n").filter((line) => line.includes("\t")).map((line) => line.split("\t"));
  const wrong = pairs.filter(([word, stem]) => context.stem(word) !== stem).map(([word, stem]) => `${word}: ${context.stem(word)}, not ${stem}`);
  assert.ok(pairs.length > 2000);
  assert.deepEqual(wrong, []);
});
