/** The preview's own folder -> its files, as they are sent to the page. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Design } from "../domain/index.ts";
import { draftFonts } from "../release/index.ts";
import { fontsAddress, marks, marksAddress } from "./ownStyles.ts";

export interface OwnFile {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly policy?: string;
  /** 200 where it is left out. */
  readonly status?: number;
}

/** The preview's own script, styles and reader of PDFs, and the fonts of all pages, by their addresses. */
export async function ownFiles(design: Design): Promise<ReadonlyMap<string, OwnFile>> {
  const folder = fileURLToPath(new URL("./client", import.meta.url));
  const require = createRequire(import.meta.url);
  const script = "text/javascript; charset=utf-8";
  const [{ outputFiles }, styles, worker] = await Promise.all([
    build({
      absWorkingDir: folder,
      entryPoints: ["preview.ts"],
      bundle: true,
      format: "esm",
      minify: true,
      write: false,
      outdir: folder,
      target: "es2024",
      legalComments: "none",
      logLevel: "silent",
    }),
    readFile(`${folder}/preview.css`),
    readFile(require.resolve("pdfjs-dist/build/pdf.worker.min.mjs")),
  ]);
  return new Map([
    ["/client/preview.js", { type: script, content: outputFiles[0]?.contents ?? "" }],
    ["/client/preview.css", { type: "text/css; charset=utf-8", content: styles }],
    [fontsAddress, { type: "text/css; charset=utf-8", content: draftFonts(design) }],
    [marksAddress, { type: "text/css; charset=utf-8", content: marks }],
    ["/client/pdf.worker.js", { type: script, content: worker, policy: "default-src 'none'; script-src 'self'" }],
  ]);
}
