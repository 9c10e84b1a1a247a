// What Lighthouse (mobile) thinks of the main kinds of pages: the median scores of three runs, and what costs points.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "../browser/serve.mjs";
import { executablePath, pagesByKind, quietly, root } from "../browser/site.mjs";

const RUNS = 3;
const kinds = ["home", "school", "school report", "roadmap", "search"];

// Lighthouse asks for robots.txt in the name of the page, whose policy forbids to ask (its issue 4386).
const skipAudits = ["robots-txt"];

async function runs(address, port) {
  const found = [];
  while (found.length < RUNS) found.push((await lighthouse(address, { port, skipAudits, logLevel: "error" })).lhr);
  return found;
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const score = (found, name) => Math.round(100 * median(found.map(({ categories }) => categories[name].score)));

/** Audits that weigh in a category and that no run passed. */
function faults(found) {
  const weighing = Object.values(found[0].categories).flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0);
  const failed = ({ score }) => score !== null && score < 0.9;
  const missed = weighing.map(({ id }) => id).filter((id) => found.every(({ audits }) => failed(audits[id])));
  return [...new Set(missed)].map((id) => `    ${id}: ${found[0].audits[id].title}`);
}

const line = (name, cells) => console.log(name.padEnd(14), ...cells.map((one) => String(one).padStart(15)));

const server = await serve(root);
const chrome = await launch({ chromePath: executablePath, chromeFlags: ["--headless", ...quietly] });
for (const kind of kinds) {
  const [page] = pagesByKind().get(kind) ?? [];
  if (!page) continue;
  const found = await runs(server.base + page, chrome.port);
  const names = Object.keys(found[0].categories);
  if (kind === kinds[0]) line("median of", names);
  line(kind, names.map((name) => score(found, name)));
  for (const fault of faults(found)) console.log(fault);
}
chrome.kill();
await server.stop();
