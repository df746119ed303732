/** The program's modules -> the same program in a few files, made once: two thousand modules take a second to find and to link, each time, in each thread.
 *
 * It lies beside the packages, where `start.js` looks for it. Where nothing may be written there, the program runs from its modules. */
import { randomUUID } from "node:crypto";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { readFile, rename, rm, utimes } from "node:fs/promises";
import { isBuiltin } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";
import { bundlesBelow } from "../files/own/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const packages = path.join(project, "node_modules");
const bundles = path.join(project, bundlesBelow);

/** What runs in a process or a thread of its own; `files/own/` finds all but the first. */
const programs = {
  wellbeing: "src/cli/wellbeing.ts",
  checkThread: "src/preview/checkThread.ts",
  spellingThread: "src/studio/desks/write/spelling/spellingThread.ts",
  thread: "src/release/execution/thread.ts",
  attackThread: "src/release/building/attack/attackThread.ts",
  parquetProcess: "src/responses/delivered/parquet/parquetProcess.ts",
};

/** Packages of nothing but JavaScript, of very many modules. Others find files beside themselves, or are one module. */
const taken =
  /^(?:@duckdb\/node-api|@formatjs\/.+|@puppeteer\/browsers|culori|d3-.+|dom-serializer|domelementtype|domhandler|domutils|entities|handlebars|htmlparser2|intl-messageformat|postcss|puppeteer|puppeteer-core|sanitize-html|vega|vega-.+|yaml|zod)(?:\/|$)/;

/** The folder with the program in it, where `start.js` says that it lies; null where it can't be made, or nobody says. */
export async function bundledProgram(folder: string | undefined): Promise<string | null> {
  if (folder === undefined) return null;
  try {
    if (existsSync(folder)) {
      // The longest unused go first.
      const now = new Date();
      if (now.getTime() - statSync(folder).mtimeMs > 3_600_000) await utimes(folder, now, now);
      return folder;
    }
    accessSync(existsSync(bundles) ? bundles : packages, constants.W_OK);
    await bundle(folder);
    await removeOld();
    return folder;
  } catch {
    return existsSync(folder) ? folder : null;
  }
}

/** How many bundles are being made at this moment. */
let building = 0;

async function bundle(folder: string): Promise<void> {
  const { build, stop } = await import("esbuild");
  const unfinished = `${folder}.${randomUUID()}.tmp`;
  building += 1;
  try {
    await build({
      entryPoints: Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, path.join(project, file)])),
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node24",
      legalComments: "none",
      logLevel: "silent",
      outdir: unfinished,
      // Packages of the older kind ask for others as they run.
      banner: { js: `import { createRequire as $require } from "node:module"; const require = $require(${located});` },
      plugins: [ownModules],
    });
    await rename(unfinished, folder);
  } finally {
    building -= 1;
    // It would stay beside the program, with what it has read of it; but what is being made elsewhere would never end without it.
    if (building === 0) await stop();
    await rm(unfinished, { recursive: true, force: true });
  }
}

const located = JSON.stringify(import.meta.url);

/** Says that a name is being looked for, so that it is not asked for again. */
const found = Symbol("found");

const lazy = "when it is first asked for";

/** Modules find files, threads and packages from where they stand in `src`. */
const ownModules: Plugin = {
  name: "own modules",
  setup: (given) => {
    // Patterns of hyphens take a third of a second to prepare, and only what prints asks for them.
    given.onResolve({ filter: /^hyphen\// }, ({ path: name, kind }) =>
      kind === "require-call" ? { path: name, external: true } : { path: name, namespace: lazy, sideEffects: false },
    );
    given.onLoad({ filter: /.*/, namespace: lazy }, ({ path: name }) => ({
      contents: `export default new Proxy({}, { get: (_, property) => require(${JSON.stringify(name)})[property] });`,
      resolveDir: project,
    }));
    given.onResolve({ filter: /^[^./]/ }, async ({ path: name, importer, pluginData, ...asked }) => {
      if (isBuiltin(name) || taken.test(name) || path.isAbsolute(name) || pluginData === found) return null;
      // A package asks for the version that lies beside it, which may not be that of the project.
      const { path: file, errors } = await given.resolve(name, { ...asked, importer, pluginData: found });
      if (errors.length > 0 || file === "") return { path: name, external: true };
      return { path: asked.kind === "require-call" ? file : pathToFileURL(file).href, external: true };
    });
    given.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, "utf8");
      const address = JSON.stringify(pathToFileURL(file).href);
      return { contents: text.replace(/\bimport\.meta\.url\b/g, () => address), loader: "ts" };
    });
  },
};

const mostKept = 5;
const dayMs = 24 * 3_600_000;

/** Of more than a few states of the program, those that nobody ran for a day; and what was killed while it was made. */
async function removeOld(): Promise<void> {
  const all = readdirSync(bundles)
    .filter((name) => /^program-[0-9a-f]{32}(?:\.[0-9a-f-]{36}\.tmp)?$/.test(name))
    .map((name) => ({ location: path.join(bundles, name), usedMs: statSync(path.join(bundles, name)).mtimeMs }))
    .sort((a, b) => b.usedMs - a.usedMs);
  const old = all.filter(
    ({ location, usedMs }, place) => (place >= mostKept || location.endsWith(".tmp")) && Date.now() - usedMs > dayMs,
  );
  await Promise.all(old.map(async ({ location }) => await rm(location, { recursive: true, force: true })));
}
