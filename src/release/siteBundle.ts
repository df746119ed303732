/** The scripts of the site -> what browsers load: bundled, small, named by what is in them. */
import path from "node:path";
import { build } from "esbuild";

const entries = ["page", "explorer", "search"];

/** Name -> text; an entry is called `<name>-<hash>.js`. The same source gives the same names and bytes. */
export async function bundleScripts(projectFolder: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(projectFolder, "src/site/client");
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => `${name}.ts`),
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    write: false,
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
  });
  const named = outputFiles.map((file) => [path.basename(file.path), file.text] as const);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}
