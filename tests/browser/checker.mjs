// The Nu Html Checker: files in, what it has to say of them out, in one call. Needs Java.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Findings that speak of the checker, not of the pages. */
const allowed = [
  // For files on a disk it knows no 'self' and no data:. Browsers do, as quiet.test.mjs shows.
  /^Resource violates Content Security Policy \(meta tag\): .* blocked by “(style|img|script)-src” directive\.$/s,
  // It takes data blocks (JSON-LD) for scripts. That there are no others, structure.test.mjs shows.
  /^Inline script violates Content Security Policy \(meta tag\): blocked by “script-src” directive/,
  // Container queries (CSS Containment 3) are younger than its style checker.
  /^CSS: (“container-(type|name)”: Property .* doesn't exist\.|Unrecognized at-rule “@container”)$/s,
];

/** All that the checker has to say about the files, in one call. */
export function findings(paths, root) {
  const home = dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json"));
  const jar = join(home, "build/dist/vnu.jar");
  const args = ["-jar", jar, "--also-check-css", "--also-check-svg", "--format", "json", "--stdout", ...paths];
  const { stdout, stderr, error } = spawnSync("java", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (error || !stdout) throw error ?? new Error(`the checker says nothing: ${stderr}`);
  return JSON.parse(stdout).messages.filter(({ message }) => !allowed.some((one) => one.test(message)));
}

/** Equal findings are told once: in how many files, and where first. */
export function told(messages, root) {
  const same = new Map();
  for (const one of messages) same.set(one.message, [...(same.get(one.message) ?? []), one]);
  return [...same].map(([message, found]) => {
    const names = [...new Set(found.map(({ url }) => decodeURI(url).split(`${root}/`).at(-1)))];
    const where = names.length > 1 ? `${names[0]} and ${names.length - 1} more` : names[0];
    return `${found[0].subType ?? found[0].type}: ${message} (${found.length})\n  ${where}\n  ${found[0].extract ?? ""}\n`;
  });
}
