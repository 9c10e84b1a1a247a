// Search as a parent meets it: from a folder on the disk, in Russian, with filters; without a script the index.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, launch } from "./site.mjs";

let browser, page;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(async () => browser.close());

const hits = () => page.locator("#hits li").allInnerTexts();

async function ask(query) {
  await page.goto(`${address("search.html")}?${new URLSearchParams(query)}`);
  await page.waitForFunction(() => document.getElementById("found").textContent);
  return page.locator("#found").innerText();
}

test("any form of a word finds the others, ё or е, and every hit leads to a page", async () => {
  for (const q of ["библиотеками", "БИБЛИОТЕКА", "библиотек"]) {
    assert.match(await ask({ q }), /^Найдено: [1-9]/, q);
    assert.ok((await hits()).every((hit) => /библиотек/i.test(hit)), q);
  }
  const [one, other] = [await ask({ q: "отчёты о выездах" }), await ask({ q: "отчеты о выездах" })];
  assert.equal(one, other);
  for (const link of await page.locator("#hits a").all()) {
    const target = await link.evaluate((a) => a.href);
    assert.ok(target.startsWith("file:"), target);
  }
});

test("typing searches; what nobody wrote is said to be nowhere; parts of a query are better than nothing", async () => {
  await page.goto(address("search.html"));
  await page.locator("#q").pressSequentially("наставни");
  await page.locator("#hits li").first().waitFor();
  assert.match((await hits()).join("\n"), /[Нн]аставни/);
  assert.match(await ask({ q: "гиппопотам" }), /Ничего\sне\sнайдено/);
  assert.match(await ask({ q: "наставничество гиппопотам" }), /С\sчастью\sслов\sнайдено: [1-9]/);
});

test("filters by kind, school and state work alone and together", async () => {
  assert.match(await ask({ kind: "school" }), /Найдено: [1-9]/);
  const late = await ask({ kind: "item", state: "late" });
  assert.match(late, /Найдено: [1-9]/);
  const told = await hits();
  assert.ok(told.length && told.every((hit) => /Опаздывает: /.test(hit)), told.join("\n"));
  const school = /Опаздывает: ([^,]+)/.exec(told[0])[1];
  const number = await page.locator("#search-school option").evaluateAll((all, name) => all.findIndex((one) => one.textContent === name) - 1, school);
  assert.match(await ask({ state: "late", school: String(number), kind: "item" }), /Найдено: [1-9]/);
  assert.ok((await hits()).every((hit) => hit.includes(`Опаздывает: ${school}`)));
});

test("more hits come when asked for", async () => {
  const count = Number(/\d+/.exec(await ask({ kind: "report" }))[0]);
  while (await page.locator("#more").isVisible()) await page.locator("#more").click();
  assert.equal((await hits()).length, count);
});

test("nothing of the index is loaded before somebody searches", async () => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address("search.html"));
  assert.deepEqual(asked.filter((url) => url.includes("/search/")), []);
});

test("without scripts there is the index and no form that does nothing", async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(address("search.html"));
  assert.equal(await plain.locator("#search").isVisible(), false);
  assert.ok((await plain.locator("main .index a").count()) > 50);
  await plain.close();
});
