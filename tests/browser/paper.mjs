// Pages on paper: how many sheets, and what stands on each.

import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { address, launch } from "./site.mjs";

/** Chromium's printing now and then never answers; so long is it waited for before a new browser is asked. */
const PATIENCE = 60_000;
const TRIES = 3;

async function printed(path) {
  const browser = await launch();
  const silent = sleep(PATIENCE, null, { ref: false });
  try {
    const page = await browser.newPage();
    await page.goto(address(path));
    return await Promise.race([page.pdf({ format: "A4", preferCSSPageSize: true }), silent]);
  } finally {
    await Promise.race([browser.close(), sleep(5_000, null, { ref: false })]);
  }
}

/** The page as a PDF file. */
async function pdf(path) {
  for (let left = TRIES; left > 0; left -= 1) {
    const file = await printed(path);
    if (file) return file;
  }
  throw new Error(`${path}: Chromium did not print it, asked ${TRIES} times`);
}

/** How many sheets of A4 the page fills. */
export const sheets = async (path) => (await pdf(path)).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** The text of each sheet. */
export async function sheetTexts(path) {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await pdf(path) });
  return String(text).split("\f").slice(0, -1);
}
