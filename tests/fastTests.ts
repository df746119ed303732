/** The tests of pure rooms -> those that need nothing but files: no other process, database, browser or connection, however far away what they import is.
 *
 * So a test is run by `npm run test:fast` for what it is, and no list of tests is kept. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { rooms } from "../src/rooms.ts";

/** Modules by which a program reaches beyond itself and the files that it reads. */
const beyond =
  /^(?:node:(?:child_process|cluster|dgram|http|https|net|tls|worker_threads)|@duckdb\/.*|bullmq|ioredis|puppeteer)$/;
/** Imports that are there when the program runs; those of types alone are not. */
const imports = /^(?:import|export)\s(?!type\s)(?:[^;"]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** Paths from the folder of the project, in a fixed order. */
export function fastTests(project: string): readonly string[] {
  const known = new Map<string, readonly string[]>();
  return rooms
    .filter(({ does }) => does !== "work")
    .flatMap(({ name }) => globSync(`tests/${name}/**/*.test.ts`, { cwd: project }))
    .filter((file) => !reachesBeyond(path.join(project, file), known))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

function reachesBeyond(test: string, known: Map<string, readonly string[]>): boolean {
  const reached = new Set([test]);
  for (const file of reached) {
    const names = known.get(file) ?? importedBy(file);
    known.set(file, names);
    for (const name of names) {
      if (beyond.test(name)) return true;
      if (name.startsWith(".") && name.endsWith(".ts")) reached.add(path.join(path.dirname(file), name));
    }
  }
  return false;
}

function importedBy(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(imports)].map(([, named, later]) => named ?? later ?? "");
}
