/** A folder for the site that the tests share; gone when they are done. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    siteFolder: string;
  }
}

export default async function siteFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-site-"));
  project.provide("siteFolder", folder);
  return async () => await rm(folder, { recursive: true, force: true });
}
