/** What is made again after one label changed: only what shows it, and how much of that has other bytes. In a copy of the project, since labels stand in its templates. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { changedFiles, stampsOf } from "./changes.ts";
import { atMost, type Figure, told } from "./figures.ts";
import { measure } from "./processTree.ts";
import { filesOf } from "./program.ts";

export async function measureLabel(project: string, scratch: string): Promise<readonly Figure[]> {
  const copy = path.join(scratch, "copy");
  mkdirSync(copy);
  for (const part of ["src", "templates", "styles", "data", "package.json", "package-lock.json"])
    cpSync(path.join(project, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(project, "node_modules"), path.join(copy, "node_modules"));
  const out = path.join(scratch, "label");
  const words = [path.join(copy, "src/cli/start.js"), "report", "--format", "pdf,html", "--out", out, "--json"];
  const release = async () => {
    const measured = await measure(process.execPath, words);
    if (measured.status !== 0) throw new Error(`the release ended with ${measured.status}`);
    return { made: filesOf(measured).made, stamps: await stampsOf(path.join(out, "2024.partial")) };
  };
  const before = await release();
  const partial = path.join(copy, "templates/partials/decisions.hbs");
  writeFileSync(partial, readFileSync(partial, "utf8").replace("<p>", "<p>– "));
  const after = await release();
  const changed = changedFiles(before.stamps, after.stamps).length;
  return [
    told("files made after one label changed", after.made, 0),
    atMost("of them, files whose bytes did not change", after.made - changed, 0.5, 0),
  ];
}
