// The preview in a browser: a changed page comes anew and keeps its place, style comes without it, errors are told over
// the last good page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./site.mjs";

const project = join(import.meta.dirname, "../..");
const program = process.env.VEKHA ?? join(project, "target/debug/vekha");
const folder = mkdtempSync(join(tmpdir(), "vekha-"));
const report = join(folder, "content/schools/kedrovskaya/reports/2026-11-06-posle-avarii.md");
let server, browser, page, address;

const edit = (path, change) => writeFileSync(path, change(readFileSync(path, "utf8")));
const bar = () => page.locator(".vekha-live");

/** The address that the program says it is shown at. */
const ready = (child) => new Promise((resolve, reject) => {
  child.stderr.on("data", (said) => {
    const found = /http:\/\/localhost:\d+\//.exec(said);
    if (found) resolve(found[0]);
  });
  child.on("exit", () => reject(new Error("the preview ended")));
});

before(async () => {
  cpSync(join(project, "content"), join(folder, "content"), { recursive: true });
  server = spawn(program, ["serve", "--site", folder], { stdio: ["ignore", "ignore", "pipe"] });
  address = await ready(server);
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
});

after(async () => {
  await browser?.close();
  server?.removeAllListeners("exit");
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("a changed page comes anew and keeps its place", async () => {
  await page.goto(`${address}schools/kedrovskaya/index.html`);
  await page.evaluate(() => scrollTo(0, 900));
  edit(report, (text) => text.replace("Рисковый профиль готов", "Профиль рисков готов"));
  await page.getByText("Профиль рисков готов").first().waitFor();
  await page.waitForFunction(() => scrollY === 900);
});

test("style comes without a new page", async () => {
  await page.evaluate(() => { window.stays = true; });
  const own = join(folder, "themes/default/css/99-own.css");
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, "h1 { letter-spacing: 7px; }\n");
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).letterSpacing === "7px");
  assert.ok(await page.evaluate(() => window.stays));
});

test("errors are told over the last good page, and go when they are mended", async () => {
  const good = readFileSync(report, "utf8");
  writeFileSync(report, good.replace("status: выполнено", "status: выполненно"));
  await bar().getByText("posle-avarii.md").waitFor();
  await page.getByText("Профиль рисков готов").first().waitFor();
  writeFileSync(report, good.replace("Профиль рисков готов", "Дорогу замело, профиль готов"));
  await page.getByText("Дорогу замело").first().waitFor();
  assert.equal(await bar().count(), 0);
});

test("what changed elsewhere is named, with a way to it", async () => {
  await page.goto(`${address}method.html`);
  edit(report, (text) => `${text}\nЕщё один абзац.\n`);
  await bar().getByRole("link").waitFor();
  assert.match(await bar().getByRole("link").getAttribute("href"), /kedrovskaya\/reports\/2026-11-06/);
});
