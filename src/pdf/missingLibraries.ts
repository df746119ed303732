/** A browser's program -> the shared libraries that this machine lacks for it, and the packages that bring them. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Debian and Ubuntu packages by library, for what a headless Chromium links to. */
const packages: Readonly<Record<string, string>> = {
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libsmime3.so": "libnss3",
  "libssl3.so": "libnss3",
  "libnspr4.so": "libnspr4",
  "libplc4.so": "libnspr4",
  "libplds4.so": "libnspr4",
  "libexpat.so.1": "libexpat1",
  "libdbus-1.so.3": "libdbus-1-3",
  "libatk-1.0.so.0": "libatk1.0-0",
  "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0",
  "libatspi.so.0": "libatspi2.0-0",
  "libgbm.so.1": "libgbm1",
  "libasound.so.2": "libasound2",
  "libxkbcommon.so.0": "libxkbcommon0",
  "libXcomposite.so.1": "libxcomposite1",
  "libXdamage.so.1": "libxdamage1",
  "libXfixes.so.3": "libxfixes3",
  "libXrandr.so.2": "libxrandr2",
  "libX11.so.6": "libx11-6",
  "libxcb.so.1": "libxcb1",
  "libXext.so.6": "libxext6",
  "libudev.so.1": "libudev1",
  "libuuid.so.1": "libuuid1",
  "libglib-2.0.so.0": "libglib2.0-0",
  "libgobject-2.0.so.0": "libglib2.0-0",
  "libgio-2.0.so.0": "libglib2.0-0",
  "libfontconfig.so.1": "libfontconfig1",
  "libfreetype.so.6": "libfreetype6",
  "libstdc++.so.6": "libstdc++6",
  "libgcc_s.so.1": "libgcc-s1",
};

/** Names of libraries that the loader does not find; empty where there is no `ldd` to ask. */
export async function missingLibraries(program: string, libraryFolder: string | null): Promise<readonly string[]> {
  const env = libraryFolder === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryFolder };
  const { stdout } = await promisify(execFile)("ldd", [program], { env }).catch(() => ({ stdout: "" }));
  return namesNotFound(stdout);
}

/** `ldd`'s answer -> the libraries that it says are "not found". */
export function namesNotFound(ldd: string): readonly string[] {
  return [...new Set([...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? ""))].sort();
}

/** What a user types to mend it. */
export function installHint(libraries: readonly string[]): string {
  const named = [...new Set(libraries.flatMap((library) => packages[library] ?? []))].sort();
  const unknown = libraries.filter((library) => packages[library] === undefined);
  const install = named.length === 0 ? "" : `on Debian or Ubuntu: apt-get install ${named.join(" ")}`;
  const search = unknown.length === 0 ? "" : `find the packages that hold ${unknown.join(", ")} (apt-file search)`;
  return [install, search].filter((part) => part !== "").join("; ");
}
