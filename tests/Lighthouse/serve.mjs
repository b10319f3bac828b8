// Serves a folder as GitHub Pages does: an index for a folder, gzip for what is text, ten minutes in the reader's cache, 404.html for the rest.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "application/javascript; charset=utf-8", ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml", ".svg": "image/svg+xml", ".png": "image/png",
};

const find = async (folder, address) => {
  const path = normalize(decodeURIComponent(new URL(address, "http://here").pathname));
  const file = join(folder, path.endsWith("/") ? path + "index.html" : path);
  try {
    return { status: 200, file, content: await readFile(file) };
  } catch {
    return { status: 404, file: "404.html", content: await readFile(join(folder, "404.html")) };
  }
};

/** Answers on a free port of this machine; what is returned has its `port` and `close`. */
export const serve = folder => new Promise(started => {
  const server = createServer(async (request, response) => {
    const { status, file, content } = await find(folder, request.url);
    const type = types[extname(file)] ?? "application/octet-stream";
    const isText = /^text|javascript|json|xml/.test(type);
    response.writeHead(status, {
      "content-type": type, "cache-control": "max-age=600", vary: "Accept-Encoding", ...(isText ? { "content-encoding": "gzip" } : {}),
    });
    response.end(isText ? gzipSync(content) : content);
  });
  server.listen(0, "127.0.0.1", () => started({ port: server.address().port, close: () => { server.closeAllConnections(); server.close(); } }));
});
