// The built site and the browser, for all browser tests.

import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = process.env.VEKHA_SITE;
if (!root) throw new Error("VEKHA_SITE must name the folder of a built site");

/** The address of a page, straight from the disk. */
export const address = (path) => pathToFileURL(join(root, path)).href;

/** All files of the site, relative. */
export function files(folder = root) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [relative(root, path)];
  });
}

/** One page of every kind, chosen by the shape of its address. */
export function kinds() {
  const pages = files().filter((path) => path.endsWith(".html")).sort();
  const shape = (path) =>
    path
      .replace(/^schools\/[^/]+\//, "schools/*/")
      .replace(/^roadmaps\/[^/]+\/(?!index|concept|act)[^/]+$/, "roadmaps/*/item")
      .replace(/^roadmaps\/[^/]+\//, "roadmaps/*/")
      .replace(/reports\/(?!index)[^/]+$/, "reports/*")
      .replace(/^pages\/.*/, "pages/*");
  const found = new Map();
  for (const page of pages) if (!found.has(shape(page))) found.set(shape(page), page);
  return [...found.values()];
}

/** Chromium without any of its own errands on the network; `extra` are further switches. */
export const launch = (...extra) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", ...extra],
  });
