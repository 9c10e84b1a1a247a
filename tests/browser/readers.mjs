// The readers whom every page must suit, and a walk through the pages as one of them sees them.

import { address, kinds, withPage } from "./site.mjs";

const phone = { width: 360, height: 740 };
const small = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };
const doubled = ["--blink-settings=defaultFontSize=32"];
const spaced =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

/** Windows, letters, paper: what decides where everything stands. */
export const layouts = {
  "phone 320": { viewport: small },
  "phone 360": { viewport: phone },
  "desk 1280": { viewport: desk },
  "page zoom 200 %": { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  "own font at 200 %": { viewport: desk, switches: doubled },
  "own font at 200 % on a phone": { viewport: phone, switches: doubled },
  "own spacing of text": { viewport: desk, style: spaced }, // WCAG 1.4.12
  "own spacing of text on a phone": { viewport: small, style: spaced },
  "low vision, all at its largest": { viewport: small, choices: ["v-size-3", "v-space-3"] },
  "paper A4": { viewport: { width: 703, height: 1000 }, media: "print" }, // 186 mm between the margins
};

export const colours = {
  "dark phone": { viewport: phone, colorScheme: "dark" },
  "dark desk": { viewport: desk, colorScheme: "dark" },
  "more contrast": { viewport: phone, contrast: "more" },
  "forced colours": { viewport: desk, forcedColors: "active" },
  paper: { viewport: desk, media: "print" },
};

/** Chooses in the version for low vision. Runs inside the page. */
const choose = (choices) => choices.forEach((id) => document.getElementById(id)?.click());

/** Opens a page of every kind as the reader sees it; gathers what `look` finds there, with the page's path. */
export async function walk({ media, style, choices = [], ...options }, look) {
  const found = [];
  const visit = async (page) => {
    await page.emulateMedia({ media });
    for (const path of kinds()) {
      await page.goto(address(path));
      if (style) await page.addStyleTag({ content: style });
      await page.evaluate(choose, choices);
      found.push(...(await look(page)).map((words) => `${path}: ${words}`));
    }
  };
  // The pages forbid foreign scripts and styles by their policy; those of a test must pass.
  await withPage(visit, { ...options, bypassCSP: true });
  return found;
}
