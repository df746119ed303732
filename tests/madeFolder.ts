/** A folder for what tests share; gone when they are done. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    madeFolder: string;
  }
}

export default async function madeFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-shared-"));
  project.provide("madeFolder", folder);
  return async () => await rm(folder, { recursive: true, force: true });
}
