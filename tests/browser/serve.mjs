// A web server for a built site, on loopback, in a sub-folder: as hosts serve it, compressed, with 404.html for what
// is not there.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json", ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml", ".atom": "application/atom+xml", ".pdf": "application/pdf",
};

/** The file that an address stands for, or nothing. */
function fileAt(folder, prefix, address) {
  const path = decodeURIComponent(new URL(address, "http://127.0.0.1").pathname);
  if (!path.startsWith(prefix)) return;
  const file = join(folder, path.slice(prefix.length), path.endsWith("/") ? "index.html" : "");
  if (existsSync(file) && statSync(file).isFile()) return file;
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

function answer(response, status, file) {
  const compressed = brotliCompressSync(readFileSync(file), quick);
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(status, { "content-type": type, "content-encoding": "br", "content-length": compressed.length });
  response.end(compressed);
}

/** Serves `folder` under `prefix` of a free port; says the address it begins at and how to stop. */
export async function serve(folder, prefix = "/a/site/") {
  const server = createServer((request, response) => {
    const file = fileAt(folder, prefix, request.url);
    answer(response, file ? 200 : 404, file ?? join(folder, "404.html"));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () => new Promise((stopped) => (server.close(stopped), server.closeAllConnections()));
  return { base: `http://127.0.0.1:${server.address().port}${prefix}`, stop };
}
