/** A folder -> a web server on a free port, below a sub-path as intranets have them. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".csv": "text/csv",
  ".pdf": "application/pdf",
};

export interface Served extends AsyncDisposable {
  /** With the sub-path and a slash at its end. */
  readonly address: string;
}

/** `headers`: that it says with every answer. */
export async function serve(
  folder: string,
  below = "/wellbeing/",
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const server = createServer(async (request, response) => {
    const place = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const file = place.startsWith(below) ? path.join(folder, place.slice(below.length)) : null;
    const content =
      file === null ? null : await readFile(file.endsWith("/") ? `${file}index.html` : file).catch(() => null);
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.extname(file ?? "")] ?? "application/octet-stream";
    const squeezed = /html|css|javascript|json|svg/.test(type);
    response.writeHead(200, {
      ...headers,
      "content-type": type,
      ...(squeezed ? { "content-encoding": "gzip" } : {}),
      "cache-control": "max-age=3600",
    });
    response.end(squeezed ? gzipSync(content) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    address: `http://127.0.0.1:${address.port}${below}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
