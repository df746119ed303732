/** The versions of what shapes the bytes of an artefact. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const shaping = [
  "handlebars",
  "vega",
  "vega-lite",
  "marked",
  "hyphen",
  "puppeteer",
  "@fontsource/source-sans-3",
  "source-sans",
  "dejavu-fonts-ttf",
];

/** Versions of what tests this version of the program, from its lock file: they are not installed where it only runs. */
export function testTools(): Record<"program" | "verapdf" | "axe" | "pdfjs", string> {
  const { packages } = require("../../../../package-lock.json") as { packages: Record<string, { version: string }> };
  const of = (name: string) => packages[name]?.version ?? "";
  return {
    program: of(""),
    verapdf: of("node_modules/@opendataloader/pdf"),
    axe: of("node_modules/axe-core"),
    pdfjs: of("node_modules/pdfjs-dist"),
  };
}

/** Name -> version of this project, Node and the libraries that decide what a page looks like. */
export function toolVersions(): Record<string, string> {
  const own = require("../../../../package.json") as { name: string; version: string };
  const versions = shaping.map((name) => [name, versionOf(name)] as const);
  return { [own.name]: own.version, node: process.versions.node, ...Object.fromEntries(versions) };
}

/** Some packages keep their package.json to themselves: then the path to their entry leads to it. */
function versionOf(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return (require(`${folder}/${name}/package.json`) as { version: string }).version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error(`${name} is not installed: run npm ci`);
}
