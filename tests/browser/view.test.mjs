// The version for low vision, control by control: without a script on its page, with the script on the next ones.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, files, launch } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(async () => browser.close());

const school = () => files().find((path) => /^schools\/[^/]+\/index\.html$/.test(path));

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(address(school()));
  await page.locator(".view summary").click();
  return page;
}

const look = (page) =>
  page.evaluate(() => {
    const body = getComputedStyle(document.body);
    const { fontSize, color, backgroundColor, letterSpacing, lineHeight, fontFamily } = body;
    return { fontSize: parseFloat(fontSize), color, backgroundColor, letterSpacing, lineHeight: parseFloat(lineHeight) / parseFloat(fontSize), fontFamily };
  });

const contrast = (one, other) => {
  const light = (rgb) => {
    const [r, g, b] = rgb.match(/\d+/g).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
};

test("every control works without a script", async () => {
  const page = await open({ javaScriptEnabled: false });
  const usual = await look(page);
  await page.locator("#v-size-2").check();
  assert.equal((await look(page)).fontSize, usual.fontSize * 1.5);
  await page.locator("#v-size-3").check();
  assert.equal((await look(page)).fontSize, usual.fontSize * 2);
  for (const id of ["v-white", "v-black", "v-blue", "v-beige"]) {
    await page.locator(`#${id}`).check();
    const { color, backgroundColor } = await look(page);
    assert.ok(contrast(color, backgroundColor) >= 7, `${id}: ${color} on ${backgroundColor}`);
  }
  await page.locator("#v-space-2").check();
  const wide = await look(page);
  await page.locator("#v-space-3").check();
  const widest = await look(page);
  assert.ok(usual.lineHeight < wide.lineHeight && wide.lineHeight < widest.lineHeight);
  assert.ok(parseFloat(widest.letterSpacing) > parseFloat(wide.letterSpacing));
  await page.locator("#v-serif").check();
  assert.match((await look(page)).fontFamily, /serif$/);
  assert.notEqual((await look(page)).fontFamily, usual.fontFamily);
  await page.locator(".view button").click();
  assert.deepEqual(await look(page), usual);
  await page.context().close();
});

test("the largest letters and the widest spaces fit a phone and a desk", async () => {
  for (const width of [320, 360, 1280]) {
    const page = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.locator("#v-size-3").check();
    await page.locator("#v-space-3").check();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${width}: ${wide} px wider than the window`);
    await page.context().close();
  }
});

test("words stand in for pictures", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let pictures = 0;
  for (const path of files().filter((path) => /reports\/.*\.html$|pages\/.*\.html$/.test(path))) {
    await page.goto(address(path));
    const images = page.locator("main img");
    if (!(await images.count())) continue;
    pictures += 1;
    const words = await images.first().getAttribute("alt");
    assert.equal(await page.locator(".pic-words").first().isVisible(), false);
    await page.locator(".view summary").click();
    await page.locator("#v-no-pictures").check();
    assert.equal(await images.first().isVisible(), false, path);
    assert.equal(await page.locator(".pic-words").first().innerText(), words, path);
    await page.locator(".view button").click();
    // The script keeps the reset a moment later, and a busy machine may open the next page before.
    await page.waitForFunction(() => !localStorage.vekhaView?.includes("v-no-pictures"));
  }
  assert.ok(pictures > 0, "the sample site has a picture");
  await context.close();
});

test("the choice is kept on the next page, and given up when the reader says so", async () => {
  const page = await open();
  await page.locator("#v-size-2").check();
  await page.locator("#v-black").check();
  const chosen = await look(page);
  await page.goto(address("calendar.html"));
  assert.deepEqual(await look(page), chosen);
  await page.locator(".view summary").click();
  await page.locator(".view button").click();
  await page.goto(address("index.html"));
  assert.notDeepEqual(await look(page), chosen);
  assert.deepEqual(await page.context().cookies(), []);
  await page.context().close();
});
