/** package-lock.json -> the same, that names no Node which a package needs where the Node that only installs has it not: `npm ci` under Node 20 would warn of each, and all of them run with the Node of the project. `npm run lock` writes it, after `npm install`.
 *
 * What packages need is asked of the packages themselves, and of the Node that they get: tests/lockFile.test.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { satisfies } from "semver";

export interface Locked {
  readonly engines?: Readonly<Record<string, string>>;
}

/** The oldest Node under which `npm ci` is run (`engines` in package.json), in its last version. */
export const installing = "20.20.0";

export function withoutNewerEngines<Whole extends { readonly packages: Readonly<Record<string, Locked>> }>(
  lock: Whole,
): Whole {
  const packages = Object.entries(lock.packages).map(([folder, entry]) => {
    const { engines, ...rest } = entry;
    return [folder, engines?.node === undefined || satisfies(installing, engines.node) ? entry : rest] as const;
  });
  return { ...lock, packages: Object.fromEntries(packages) };
}

if (import.meta.main) {
  const file = new URL("../package-lock.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(withoutNewerEngines(JSON.parse(readFileSync(file, "utf8"))), null, 2)}\n`);
}
