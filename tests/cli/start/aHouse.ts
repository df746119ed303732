/** A folder like the project's, with the entry, a "Node of the project" that is another version than the one that runs, and a program of the test's own. */
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../..", import.meta.url));

export interface House extends AsyncDisposable {
  readonly folder: string;
  readonly entry: string;
}

/** `program` is TypeScript, or null for the project's own; of `node`, the package or its binary may be missing, or be no program. */
export async function aHouse(
  program: string | null,
  node: "whole" | "missing" | "withoutBinary" | "noProgram" = "whole",
): Promise<House> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-house-"));
  const entry = path.join(folder, "src/cli/start.js");
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  await mkdir(path.dirname(entry), { recursive: true });
  // Copied: of a link, Node would take the folder that it leads to for the entry's own.
  await cp(path.join(project, "src/cli/start.js"), entry);
  const file = path.join(folder, "src/cli/wellbeing.ts");
  if (program === null) await symlink(path.join(project, "src/cli/wellbeing.ts"), file);
  else await writeFile(file, program);
  if (node !== "missing") await aNode(path.join(folder, "node_modules/node"), node);
  return { folder, entry, [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true, force: true }) };
}

async function aNode(folder: string, kind: "whole" | "withoutBinary" | "noProgram"): Promise<void> {
  await mkdir(path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "version": "0.0.1", "bin": { "node": "bin/node" } }');
  const binary = path.join(folder, "bin/node");
  if (kind === "whole") await symlink(process.execPath, binary);
  if (kind === "noProgram") {
    await writeFile(binary, "");
    await chmod(binary, 0o644);
  }
}
