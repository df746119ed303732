import { existsSync, readFileSync } from "node:fs";
import { satisfies } from "semver";
import { describe, expect, it } from "vitest";
import { type Locked, withoutNewerEngines } from "./lockFile.ts";

interface Package extends Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}
interface Lock {
  readonly packages: Readonly<Record<string, Package>>;
}

interface About {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as Lock;

describe("the lock file", () => {
  // npm ci refuses a lock without them, on every platform; npm install leaves them out where the registry it sees lacks one.
  it("names the builds for every platform", () => {
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in lock.packages) && !(`${place}/node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry's host", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("lets `npm ci` under Node 20 say nothing of packages that only the project's Node runs: npm run lock", () => {
    expect(withoutNewerEngines(lock)).toEqual(lock);
    const newer = { packages: { a: { engines: { node: ">=22" } }, b: { engines: { node: ">=18" } } } };
    expect(withoutNewerEngines(newer)).toEqual({ packages: { a: {}, b: { engines: { node: ">=18" } } } });
  });
});

describe("the Node of the project", () => {
  const about = (folder: string) => {
    const file = new URL(`../${folder}/package.json`, import.meta.url);
    // Builds for other platforms are not here.
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as About) : null;
  };

  it("is one that every package can be run with", () => {
    const node = about("node_modules/node")?.version ?? "";
    const asking = Object.keys(lock.packages).flatMap((folder) => {
      const needed = folder === "" ? undefined : about(folder)?.engines?.node;
      return needed === undefined ? [] : [{ folder, needed }];
    });
    expect(asking).not.toEqual([]);
    expect(asking.filter(({ needed }) => !satisfies(node, needed))).toEqual([]);
  });
});
