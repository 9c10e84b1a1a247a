// What the site weighs: every page and every file that pages load, as it lies on the disk and as it goes over the wire
// (brotli), held against the budgets.

import { brotliCompressSync } from "node:zlib";
import { serve } from "./serve.mjs";
import { files, pagesByKind, read, root, withPage } from "./site.mjs";

const KB = 1024;
const budgets = {
  // On the wire, for the heaviest page of the kind; a roadmap of up to 150 items.
  pages: { school: 8 * KB, report: 6 * KB, "school report": 6 * KB, roadmap: 12 * KB },
  // On the wire. Other scripts have no budget: only a search loads them.
  files: { "style.css": 6 * KB, "site.js": 1 * KB },
  // To load a page, itself and its icon included.
  requests: 5,
  fonts: 0,
};

const weigh = (path) => ({ path, raw: read(path).length, wire: brotliCompressSync(read(path)).length });

/** How many files a page asks for; its icon is one of them, though browsers fetch it when they like. */
async function requests(page, address) {
  const asked = new Set();
  const note = (request) => asked.add(request.url());
  page.on("request", note);
  await page.goto(address);
  page.off("request", note);
  for (const icon of await page.locator("link[rel=icon]").all()) asked.add(await icon.evaluate((link) => link.href));
  return asked.size;
}

/** The heaviest page of every kind: of those with a budget by weight, of the others by length. */
const heaviest = () =>
  [...pagesByKind()].filter(([kind]) => kind !== "moved").map(([kind, paths]) => {
    const weighed = (budgets.pages[kind] ? paths : paths.slice(0, 1)).map(weigh);
    const page = weighed.reduce((one, other) => (other.wire > one.wire ? other : one));
    return { name: kind, count: paths.length, ...page, budget: budgets.pages[kind] };
  });

async function withRequests(rows) {
  const server = await serve(root);
  const count = async (page) => {
    for (const row of rows) row.requests = await requests(page, server.base + row.path);
  };
  await withPage(count).finally(server.stop);
  return rows;
}

const loaded = () => files().filter((path) => /\.(css|js)$/.test(path)).map((path) => ({ name: path, ...weigh(path), budget: budgets.files[path] }));

/** What is over its budget, in words. */
function over(rows) {
  const heavy = rows.filter(({ wire, budget }) => wire > budget);
  const busy = rows.filter(({ requests }) => requests > budgets.requests);
  const fonts = files().filter((path) => /\.(woff2?|ttf|otf|eot)$/.test(path));
  return [
    ...heavy.map(({ path, wire, budget }) => `${path} weighs ${wire - budget} bytes too much`),
    ...busy.map(({ path, requests }) => `${path} makes ${requests} requests, ${budgets.requests} are allowed`),
    ...(fonts.length > budgets.fonts ? [`fonts: ${fonts.join(", ")}`] : []),
  ];
}

const kilo = (bytes) => (bytes === undefined ? "" : (bytes / KB).toFixed(1));

function print(title, rows) {
  const line = (name, ...numbers) => console.log(name.padEnd(20), ...numbers.map((one) => String(one ?? "").padStart(8)));
  line(title, "pages", "KB", "wire KB", "budget", "requests");
  for (const row of rows) line(row.name, row.count, kilo(row.raw), kilo(row.wire), kilo(row.budget), row.requests, row.wire > row.budget ? "not met" : "");
  console.log();
}

const [pages, parts] = [await withRequests(heaviest()), loaded()];
print("heaviest page", pages);
print("file", parts);
const wrong = over([...pages, ...parts]);
for (const line of wrong) console.log(`over the budget: ${line}`);
process.exitCode = wrong.length ? 1 : 0;
