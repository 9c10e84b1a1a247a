// The keyboard alone: Tab reaches every control in the order of the page, one always sees where one is, nothing is a
// trap, and one can skip to the content.

import assert from "node:assert/strict";
import { test } from "node:test";
import { layouts, walk } from "./readers.mjs";

/** Unfolds the page and numbers the controls that Tab must reach; of a group of radio buttons that is the chosen one.
    Runs inside the page. */
function number() {
  document.querySelectorAll("details").forEach((one) => (one.open = true));
  const controls = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const reachable = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && (one.type !== "radio" || one.checked);
  const found = [...document.querySelectorAll(controls)].filter(reachable);
  found.forEach((one, n) => (one.dataset.stop = n));
  return found.length;
}

/** The control that has the focus, if any, and whether one sees it and its ring. Runs inside the page. */
function stop() {
  const one = document.activeElement;
  if (one === document.body) return null;
  const [{ left, top, right, bottom }] = one.getClientRects();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const ring = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  return { number: Number(one.dataset.stop ?? NaN), seen: one.contains(document.elementFromPoint(x, y)), ring, html: one.outerHTML.slice(0, 120) };
}

/** Every stop of Tab from the top of the page until it leaves the page or begins anew; a trap would hold it for ever. */
async function stops(page, count) {
  const found = [];
  while (found.length < count + 20) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(stop);
    if (!here || (found.length === count && here.number === 0)) break;
    found.push(here);
  }
  return found;
}

async function wrong(page) {
  const count = await page.evaluate(number);
  const found = await stops(page, count);
  const astray = found.findIndex(({ number }, n) => number !== n);
  const order = astray < 0 ? [] : [`stop ${astray} of ${count} is control ${found[astray].number}: ${found[astray].html}`];
  const missed = found.length < count ? [`Tab leaves after ${found.length} of ${count} controls`] : [];
  const unseen = found.filter(({ seen }) => !seen).map(({ html }) => `out of sight: ${html}`);
  const bare = found.filter(({ ring }) => !ring).map(({ html }) => `without a ring: ${html}`);
  return [...order, ...missed, ...unseen, ...bare];
}

/** From the first stop, the link to the content, the next one is the first control of the content. */
async function skip(page) {
  const link = page.locator(".skip");
  const content = page.locator("main :is(a[href], button, input, select, summary, [tabindex='0']):visible").first();
  if (!(await link.count()) || !(await content.count())) return [];
  const focused = (locator) => locator.evaluate((one) => one === document.activeElement);
  await page.keyboard.press("Tab");
  if (!(await focused(link))) return ["the first stop is not the link to the content"];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  return (await focused(content)) ? [] : ["the link to the content does not lead there"];
}

for (const name of ["desk 1280", "phone 360"]) {
  test(`every control: ${name}`, async () => assert.equal((await walk(layouts[name], wrong)).join("\n"), ""));
}

test("the link to the content", async () => assert.equal((await walk(layouts["desk 1280"], skip)).join("\n"), ""));
