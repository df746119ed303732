#!/usr/bin/env node
/** `npx wellbeing <command>`, read by whatever Node is there -> the program, run by the Node that the project brings.
 *
 * Plain JavaScript of the oldest kind of module, because an older Node can read neither TypeScript nor what the program is written with. The project's own Node is taken even where a newer one is there: pages are the same byte for byte only with the same one. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const modules = new URL("./wellbeing.ts", import.meta.url);
const folder = new URL("../../node_modules/node/", import.meta.url);
/** V8 may fall over code of WebAssembly that it frees while it runs (nodejs/node#64500): of what reads TypeScript, in each thread, and of the solver. */
const keepingCode = "--no-wasm-code-gc";
/** The status of a machine that lacks something. */
const lacking = 3;

const found = projectNode();
if (typeof found === "string") lack("the Node of the project is not there", found);
else {
  const bundle = bundleFor(found.version);
  // `bundled.ts` makes it where it is not there; `files/own/` finds threads in it.
  if (bundle === null) delete process.env.WELLBEING_BUNDLE;
  else process.env.WELLBEING_BUNDLE = bundle;
  const program = bundle !== null && existsSync(bundle) ? pathToFileURL(`${bundle}/wellbeing.js`) : modules;
  if (found.version === process.versions.node) {
    setFlagsFromString(keepingCode);
    await import(program.href);
  } else startWith(found.file, program);
}

/** The project's Node; or how to get it, where it is not there. */
function projectNode() {
  const about = new URL("package.json", folder);
  const how = `in ${fileURLToPath(new URL("../..", import.meta.url))}`;
  if (!existsSync(about)) return `run \`npm ci\` ${how}`;
  const { version, bin } = JSON.parse(readFileSync(about, "utf8"));
  const file = fileURLToPath(new URL(bin.node, folder));
  // npm leaves the file out where it may run no scripts of packages.
  return existsSync(file)
    ? { version, file }
    : `run \`npm rebuild node\` ${how}; npm was not let run the script that brings it`;
}

/** Where the program lies in a few files: under the hash of all modules that it is made of and of where they lie, so that it is never another state of it, nor that of a project which this one was copied from, with its templates; null where it did not come with a lock of its packages. */
function bundleFor(version) {
  const project = fileURLToPath(new URL("../..", import.meta.url));
  const lock = `${project}package-lock.json`;
  if (!existsSync(lock)) return null;
  const hash = createHash("sha256").update(`${version}\n${project}`);
  const own = readdirSync(`${project}src`, { recursive: true }).filter((name) => /\.\w+$/.test(name));
  for (const name of ["package.json", "package-lock.json", ...own.map((name) => `src/${name}`).sort()])
    hash.update(`\n${name}\n`).update(readFileSync(`${project}${name}`));
  return `${project}node_modules/.cache/wellbeing/program-${hash.digest("hex").slice(0, 32)}`;
}

/** The program gets the words, the terminal and the signals of this process, and this process ends as the program does. */
function startWith(file, program) {
  const words = [...process.execArgv, keepingCode, fileURLToPath(program), ...process.argv.slice(2)];
  const child = spawn(file, words, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  // Passed on as messages: a key on a terminal sends the signal to both, and to be asked twice is to be asked to hurry.
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"])
    process.on(signal, () => {
      if (child.connected) child.send(signal, () => undefined);
    });
  child.on("error", (error) => lack("the Node of the project can't be started", `${file}: ${error.message}`));
  child.on("exit", (status, signal) => {
    if (signal === null) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function lack(what, how) {
  process.stderr.write(`wellbeing: ${what}\n    ${how}\n`);
  process.exitCode = lacking;
}
