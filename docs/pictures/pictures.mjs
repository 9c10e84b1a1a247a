// Takes the pictures of README.md and docs from the built sample site.

import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, launch } from "../../tests/browser/site.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const phone = { viewport: { width: 360, height: 760 }, scale: 2 };
const desk = { viewport: { width: 1280, height: 860 } };
const sheet = { viewport: { width: 794, height: 1123 } }; // A4
const school = "schools/nizhneyarskaya/index.html";

/** What each picture shows, and from which element on. */
const pictures = {
  "school-phone": { ...phone, path: school, from: "html" },
  "school-phone-dark": { ...phone, path: school, from: "h1", colorScheme: "dark" },
  "school-desk": { ...desk, path: school, from: "html" },
  "roadmap-desk": { ...desk, path: "roadmaps/2026-2027/index.html", from: "main table" },
  "text-desk": { viewport: { width: 1000, height: 1180 }, path: "reports/2026-10-05-analiz-rezultatov.html", from: "h1" },
  "sheet-printed": { ...sheet, path: "schools/zarechnaya-2/sheet.html", from: "html", media: "print" },
};

/** The margins and the edge of the paper, which only a printer leaves by itself. */
const paper = "html { padding: 10mm 12mm; outline: 1px solid #999; outline-offset: -1px; height: 100vh }";

/** Letters that most readers know; what stands for the system's own differs between machines. */
const letters = 'body { font-family: "Liberation Sans", Arial, sans-serif }';

async function take(browser, { path, media, from, scale = 1, ...options }) {
  const page = await browser.newPage({ ...options, bypassCSP: true });
  await page.emulateMedia({ media });
  await page.goto(address(path));
  await page.addStyleTag({ content: media ? letters + paper : letters });
  const top = await page.locator(from).first().evaluate((one) => one.getBoundingClientRect().top);
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: Math.max(0, top - 12), ...options.viewport, scale };
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 75, clip, captureBeyondViewport: true });
  await page.close();
  return Buffer.from(data, "base64");
}

const browser = await launch("--hide-scrollbars", "--force-color-profile=srgb");
for (const [name, picture] of Object.entries(pictures)) {
  const bytes = await take(browser, picture);
  writeFileSync(join(here, `${name}.webp`), bytes);
  console.log(`${name}.webp: ${(bytes.length / 1024).toFixed(0)} KB`);
}
await browser.close();
