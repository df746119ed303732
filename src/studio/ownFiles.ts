/** The studio's own folder -> its script and styles, as they are sent to the page. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { OwnFile } from "../preview/index.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export async function studioFiles(): Promise<ReadonlyMap<string, OwnFile>> {
  const folder = fileURLToPath(new URL("./client", import.meta.url));
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ["studio.tsx"],
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    write: false,
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    target: "es2024",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(
    outputFiles.flatMap(({ path, contents }) => {
      const name = path.split(/[/\\]/).at(-1) ?? "";
      const type = types[name.slice(name.lastIndexOf("."))];
      return type === undefined ? [] : [[`/studio/${name}`, { type, content: contents }] as const];
    }),
  );
}
