/** The scripts of the site -> what browsers load: bundled, small, named by what is in them. */
import path from "node:path";
import { build } from "esbuild";

/** What pages load when they use it, as modules with common parts. */
const modules = ["charts", "explorer", "search"];

/** Name -> text; an entry is called `<name>-<hash>.js`. The same source gives the same names and bytes. */
export async function bundleScripts(projectFolder: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(projectFolder, "src/site/client");
  // A page opened from a file share may run scripts, but no modules.
  const page = await bundled(folder, ["page"], { format: "iife" });
  const others = await bundled(folder, modules, { format: "esm", splitting: true });
  return new Map([...page, ...others].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function bundled(
  folder: string,
  entries: readonly string[],
  shape: { format: "iife" | "esm"; splitting?: true },
) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => `${name}.ts`),
    bundle: true,
    ...shape,
    minify: true,
    write: false,
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles.map((file) => [path.basename(file.path), file.text] as const);
}
