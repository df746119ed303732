/** The npm registry and this machine -> the makers of PDF/UA that are compared, with their versions; those that can't be had are named with the reason. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = path.dirname(fileURLToPath(import.meta.url));
/** As of November 2026; none is a dependency of the program. */
const packages = {
  "@jsreport/jsreport-core": "4.11.2",
  "@jsreport/jsreport-chrome-pdf": "4.4.1",
  "@jsreport/jsreport-handlebars": "4.1.1",
  "@jsreport/jsreport-pdf-utils": "4.5.6",
  "@myriaddreamin/typst-ts-node-compiler": "0.7.0",
};

interface Named {
  readonly id: "own" | "jsreport" | "weasyprint" | "typst";
  readonly name: string;
}

export interface Found extends Named {
  readonly kind: "found";
  readonly command: string;
  readonly script: string;
  /** Where it is installed. */
  readonly folder: string;
  /** How many times its conforming pages a second this program should make; null for itself. */
  readonly goal: number | null;
}

export type Peer = Found | (Named & { readonly kind: "missing"; readonly why: string });

/** Returns the folder, which may be one of an earlier run. */
export async function install(folder: string): Promise<string> {
  const manifest = path.join(folder, "package.json");
  const wanted = JSON.stringify({ private: true, dependencies: { ...packages, puppeteer: ownVersion("puppeteer") } });
  if (existsSync(manifest) && readFileSync(manifest, "utf8") === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  // Scripts of packages are not run: the browser is ours.
  await run("npm", [
    "install",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    ...Object.entries(packages).map(([name, version]) => `${name}@${version}`),
    `puppeteer@${ownVersion("puppeteer")}`,
    "--prefix",
    folder,
  ]);
  writeFileSync(manifest, wanted);
  return folder;
}

export async function peersOf(folder: string): Promise<readonly Peer[]> {
  const node = { kind: "found", command: process.execPath, folder } as const;
  const script = (name: string) => path.join(here, name);
  const versionOf = (name: keyof typeof packages) => packages[name];
  return [
    { ...node, id: "own", name: "this program (print, finish, check)", script: script("makeByUs.ts"), goal: null },
    {
      ...node,
      id: "jsreport",
      name: `jsreport ${versionOf("@jsreport/jsreport-core")} (chrome-pdf with pdf-utils: \`pdfAccessibility: { enabled, pdfUA }\`)`,
      script: script("makeByJsreport.ts"),
      goal: 3,
    },
    await weasyPrint(folder),
    {
      ...node,
      id: "typst",
      name: `Typst (typst-ts-node-compiler ${versionOf("@myriaddreamin/typst-ts-node-compiler")}, \`pdfStandard: "ua-1"\`)`,
      script: script("makeByTypst.ts"),
      goal: 0.5,
    },
  ];
}

/** By any Python that has it: Debian's package `weasyprint`, or `pip install weasyprint`. */
async function weasyPrint(folder: string): Promise<Peer> {
  for (const command of ["python3", "/usr/bin/python3"]) {
    const version = await run(command, ["-c", "import weasyprint; print(weasyprint.__version__)"]).then(
      ({ stdout }) => stdout.trim(),
      () => null,
    );
    if (version !== null)
      return {
        ...{ kind: "found", id: "weasyprint", command, folder, goal: 10 },
        name: `WeasyPrint ${version} (\`--pdf-variant pdf/ua-1\`)`,
        script: path.join(here, "makeByWeasyPrint.py"),
      };
  }
  const why = "not measured: no python3 here has it (Debian: apt-get install weasyprint; or pip install weasyprint)";
  return { kind: "missing", id: "weasyprint", name: "WeasyPrint", why };
}

function ownVersion(name: string): string {
  const file = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
