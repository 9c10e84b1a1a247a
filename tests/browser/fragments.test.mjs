// What schools paste into their own sites: every fragment, put into a bare page, before the Nu Html Checker.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { findings, told } from "./checker.mjs";

test("fragments are sound where they are pasted", () => {
  const folder = mkdtempSync(join(tmpdir(), "fragments-"));
  try {
    const site = resolve(import.meta.dirname, "../..");
    const words = ["build", "--site", site, "--out", join(folder, "site"), "--pack", join(folder, "packs"), "--quiet"];
    const built = spawnSync(process.env.VEKHA, words, { encoding: "utf8" });
    assert.equal(built.status, 0, built.stderr);
    const all = readdirSync(join(folder, "packs"), { recursive: true }).filter((path) => path.endsWith(".html"));
    const pages = all.map((path, number) => {
      const fragment = readFileSync(join(folder, "packs", path), "utf8");
      const page = `<!DOCTYPE html>\n<html lang="ru"><head><title>${path}</title></head><body><h1>A</h1>\n${fragment}</body></html>`;
      writeFileSync(join(folder, `${number}.html`), page);
      return `${number}.html`;
    });
    assert.ok(pages.length > 40, `${pages.length} fragments`);
    assert.deepEqual(told(findings(pages, folder), folder), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
