// The pages are quiet: no word in the console, nothing that their own policy forbids, no request to anybody else. From a
// disk, and from a web server where they lie in a sub-folder.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "./serve.mjs";
import { address, kinds, launch, pagesByKind, root } from "./site.mjs";

let browser, server;
before(async () => ([browser, server] = [await launch(), await serve(root)]));
after(async () => Promise.all([browser.close(), server.stop()]));

/** All pages but those that lead on at once. */
const stayed = () => [...pagesByKind()].filter(([kind]) => kind !== "moved").flatMap(([, paths]) => paths);

/** The browser no longer wants the icon of a page that has been left. */
const gaveUp = (request) => request.failure().errorText === "net::ERR_ABORTED";

/** Gathers whatever a page says or asks for that it should not; a breach of the policy is told in the console. */
function listen(page, base, noises) {
  page.on("console", (message) => noises.push(`${page.url()}: ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noises.push(`${page.url()}: ${error}`));
  page.on("request", (request) => request.url().startsWith(base) || noises.push(`${page.url()}: asks for ${request.url()}`));
  page.on("requestfailed", (request) => gaveUp(request) || noises.push(`${page.url()}: does not get ${request.url()}`));
  page.on("response", (response) => response.status() < 400 || noises.push(`${page.url()}: ${response.status()} for ${response.url()}`));
}

async function noises(base, paths) {
  const page = await browser.newPage();
  const found = [];
  listen(page, base, found);
  for (const path of paths) await page.goto(base + path);
  await page.close();
  return found.join("\n");
}

test("every page from a disk", async () => assert.equal(await noises(`${address("")}/`, stayed()), ""));

test("a page of every kind from a web server", async () => assert.equal(await noises(server.base, kinds()), ""));

test("the page for a wrong address stands alone, at any depth", async () => {
  const page = await browser.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const response = await page.goto(`${server.base}no/such/page.html`);
  assert.equal(response.status(), 404);
  assert.equal(await page.locator("h1").count(), 1);
  assert.deepEqual(asked.filter((path) => path !== "/favicon.ico"), [new URL(page.url()).pathname]);
  await page.close();
});
