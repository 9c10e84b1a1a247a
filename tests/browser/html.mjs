// Every page, the style sheet and the icon before the Nu Html Checker: no error and no warning. Needs Java.

import { findings, told } from "./checker.mjs";
import { files, root } from "./site.mjs";

const checked = files().filter((path) => /\.(html|css|svg)$/.test(path));
const wrong = findings(checked, root);
for (const line of told(wrong, root)) console.log(line);
console.log(`HTML and CSS: ${checked.length} files, ${wrong.length} findings`);
process.exitCode = wrong.length ? 1 : 0;
