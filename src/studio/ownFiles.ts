/** The studio's own folder -> its script and styles, as they are sent to the page. */
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import type { OwnFile } from "../preview/index.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export interface StudioFiles {
  /** By their addresses. */
  readonly files: ReadonlyMap<string, OwnFile>;
  /** The addresses of what the script needs to begin: a browser that knows of them at once need not find them one behind the other. */
  readonly first: readonly string[];
}

export async function studioFiles(): Promise<StudioFiles> {
  const folder = fileURLToPath(new URL("./client", import.meta.url));
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ["studio.tsx"],
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    write: false,
    metafile: true,
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
  const files = new Map(
    outputFiles.flatMap(({ path, contents }) => {
      const name = nameOf(path);
      const type = types[name.slice(name.lastIndexOf("."))];
      return type === undefined ? [] : [[`/studio/${name}`, { type, content: contents }] as const];
    }),
  );
  return { files, first: neededAtFirst(metafile).map((name) => `/studio/${name}`) };
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? "";
}

/** Not those that come when they are asked for. */
function neededAtFirst({ outputs }: Metafile): readonly string[] {
  const needed = new Set(Object.keys(outputs).filter((path) => nameOf(path) === "studio.js"));
  for (const path of needed)
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") needed.add(next);
  return [...needed].map(nameOf);
}
