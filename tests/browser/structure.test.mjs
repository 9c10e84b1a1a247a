// What every page is without scripts, styles and pictures: its title and headings, tables and charts in words. The pages
// are only parsed, not shown. Functions of a document run inside the browser.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { pages, pagesByKind, read, withPage } from "./site.mjs";

function headings(document) {
  const all = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const level = (heading) => (heading ? Number(heading.localName[1]) : 0);
  const skipped = all.filter((one, n) => level(one) > level(all[n - 1]) + 1).map((one) => `no heading above ${one.outerHTML}`);
  const first = all.filter((one) => level(one) === 1).length;
  return first === 1 ? skipped : [`${first} headings of the first level`, ...skipped];
}

function markup(document) {
  const inline = [...document.querySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style]")];
  const handling = [...document.querySelectorAll("*")].filter((one) => one.getAttributeNames().some((name) => name.startsWith("on")));
  return [...inline, ...handling].map((one) => `not allowed by the policy: ${one.outerHTML.slice(0, 120)}`);
}

function tables(document) {
  const scopes = ["row", "col", "rowgroup", "colgroup"];
  const words = (one) => one.outerHTML.slice(0, 120);
  const headless = [...document.querySelectorAll("table")].filter((one) => !one.querySelector("thead th[scope=col]"));
  const vague = [...document.querySelectorAll("th")].filter((one) => !scopes.includes(one.scope));
  // A card of a header and one cell explains itself.
  const blank = [...document.querySelectorAll(".cards td:not(:empty):not([data-label])")].filter((one) => one.parentElement.cells.length > 2);
  return [
    ...headless.map((one) => `a table without headers: ${words(one)}`), ...vague.map((one) => `a header of nothing: ${words(one)}`),
    ...blank.map((one) => `a cell without its label on a card: ${words(one)}`),
  ];
}

function charts(document) {
  const text = (one) => one?.textContent.trim();
  const named = (one) => text(one.querySelector(":scope > title")) && text(one.querySelector(":scope > desc"));
  const wordless = [...document.querySelectorAll("svg.chart")].filter((one) => !named(one) || !one.closest(".indicator")?.querySelector("tbody td"));
  const image = (one) => one.getAttribute("role") === "img" && (one.getAttribute("aria-label") || named(one));
  const nameless = [...document.querySelectorAll("svg:not([aria-hidden])")].filter((one) => !image(one));
  return [...wordless, ...nameless].map((one) => `a picture without words: ${one.outerHTML.slice(0, 160)}`);
}

const looks = { headings, markup, tables, charts };
const found = { headings: [], markup: [], tables: [], charts: [] };

/** Runs inside the browser: reads the page and asks all the functions, given as their texts. */
function parsed({ texts, html }) {
  const document = new DOMParser().parseFromString(html, "text/html");
  return texts.map((text) => Function(`return ${text}`)()(document));
}

before(() => withPage(async (page) => {
  const texts = Object.values(looks).map(String);
  for (const path of [...pagesByKind()].flatMap(([kind, paths]) => (kind === "moved" ? [] : paths))) {
    const wrong = await page.evaluate(parsed, { texts, html: String(read(path)) });
    Object.keys(looks).forEach((name, n) => found[name].push(...wrong[n].map((words) => `${path}: ${words}`)));
  }
}));

test("one first heading, and no level is skipped", () => assert.equal(found.headings.join("\n"), ""));

test("no inline script, style or handler", () => assert.equal(found.markup.join("\n"), ""));

test("tables have headers, cells on cards have labels", () => assert.equal(found.tables.join("\n"), ""));

test("charts have a title, a description and a table", () => assert.equal(found.charts.join("\n"), ""));

test("titles differ", () => {
  const titles = new Map();
  for (const path of pages()) {
    const title = /<title>(.+?)<\/title>/s.exec(read(path))?.[1];
    assert.ok(title && !titles.has(title), `${path} and ${titles.get(title)} are both called «${title}»`);
    titles.set(title, path);
  }
});
