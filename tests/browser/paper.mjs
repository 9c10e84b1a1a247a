// Pages on paper, counted.

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

/** How many sheets of A4 the page fills. */
export async function sheets(path) {
  for (let left = TRIES; left > 0; left -= 1) {
    const pdf = await printed(path);
    if (pdf) return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }
  throw new Error(`${path}: Chromium did not print it, asked ${TRIES} times`);
}
