// The built site and the browser, for all browser tests.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

export const root = process.env.VEKHA_SITE;
if (!root) throw new Error("VEKHA_SITE must name the folder of a built site");

/** The address of a page, straight from the disk. */
export const address = (path) => pathToFileURL(join(root, path)).href;

export const read = (path) => readFileSync(join(root, path));

/** All files of the site, relative. */
export function files(folder = root) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [relative(root, path)];
  });
}

export const pages = () => files().filter((path) => path.endsWith(".html")).sort();

/** A page's kind: the class of its body, and whether it is one school's own. */
function kindOf(path) {
  const name = /<body class="?page-([\w-]+)/.exec(read(path))?.[1] ?? "404";
  const own = /^schools\/[^/]+\//.test(path) && !["school", "moved"].includes(name);
  return own ? `school ${name}` : name;
}

/** All pages by their kind, the longest first. */
export function pagesByKind() {
  const found = new Map();
  for (const page of pages()) found.set(kindOf(page), [...(found.get(kindOf(page)) ?? []), page]);
  const long = new Map(pages().map((page) => [page, read(page).length]));
  return new Map([...found].sort().map(([kind, paths]) => [kind, paths.sort((a, b) => long.get(b) - long.get(a))]));
}

/** The longest page of every kind; pages that only lead on to another address are no kind to read. */
export const kinds = () => [...pagesByKind()].filter(([kind]) => kind !== "moved").map(([, [longest]]) => longest);

/** Switches for Chromium without any of its own errands on the network. */
export const quietly = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Chromium; `extra` are further switches. */
export async function launch(...extra) {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: [...quietly, ...extra] });
}

/** Opens a browser, gives a page of it to `use` and closes it, whatever happens. */
export async function withPage(use, { switches = [], ...options } = {}) {
  const browser = await launch(...switches);
  try {
    return await use(await browser.newPage(options));
  } finally {
    await browser.close();
  }
}
