import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { wellbeingHere } from "../cli/run.ts";
import { inPapers, papers, project } from "./paper.ts";
import { isThere, pathsOf } from "./paths.ts";

/** What is there only where somebody has made it, or in an example: each with the paper's reason to name it. */
const madeElsewhere = new Set([
  // In a release: docs/open-data.md draws its folder.
  "manifest.json",
  "data/estimates.<audience>.csv",
  "data/estimates.<audience>.csv-metadata.json",
  "data/changes.<audience>.json",
  "changes.public.json",
  "data/codes.<audience>.csv",
  "data/estimates.<audience>.<lang>.xlsx",
  "nl/2024/figures.json",
  "years.json",
  "fragments/",
  "server/",
  // Every room of src/ has one.
  "index.ts",
]);
const current = papers.filter(({ name }) => name !== "CHANGELOG.md");
let told = "";

beforeAll(async () => {
  for (const command of ["distribute", "record", "diff"]) told += (await wellbeingHere([command, "--help"])).stdout;
}, 300_000);

describe("the paths that papers name", () => {
  it("are found at all: a few that are surely there", () => {
    expect(current.flatMap(pathsOf)).toEqual(
      expect.arrayContaining(["styles/tokens.css", "university.yaml", "docs/systemd/wellbeing-worker.service"]),
    );
  });

  it("are there", () => {
    const gone = inPapers(current, (paper) =>
      pathsOf(paper).filter((each) => !madeElsewhere.has(each) && !isText(paper.name, each) && !isThere(each, told)),
    );
    expect(gone).toEqual([]);
  });
});

/** docs/texts.md names the texts that a university may write; its own test says that they are all. */
function isText(paper: string, named: string): boolean {
  return paper === "docs/texts.md" && /^[\w<>-]+\.md$/.test(named);
}

describe("the pages that the code names", () => {
  it("are there", () => {
    const gone = ["src", "tests", "templates", "docs/systemd"].flatMap((folder) =>
      readdirSync(path.join(project, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(?:ts|js|cjs|yaml|hbs|service)$/.test(name) && !name.startsWith("papers"))
        .flatMap((name) => readFileSync(path.join(project, folder, name), "utf8").match(/\bdocs\/[\w/-]+\.md\b/g) ?? [])
        .filter((page) => !papers.some(({ name }) => name === page)),
    );
    expect(gone).toEqual([]);
  });
});

describe("the variables that papers name", () => {
  const code = readdirSync(path.join(project, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?[jt]s$/.test(name))
    .map((name) => readFileSync(path.join(project, "src", name), "utf8"))
    .join("\n");
  const inCode = new Set([...code.matchAll(/\bWELLBEING_[A-Z_]+/g)].map(([name]) => name));
  const named = new Set(
    current.flatMap(({ text }) => [...text.matchAll(/\bWELLBEING_[A-Z_]+/g)].map(([name]) => name)),
  );

  it("are read by the program, or by its tests", () => {
    expect([...named].filter((name) => !inCode.has(name) && name !== "WELLBEING_FULL")).toEqual([]);
  });

  it("are all that a user can set", () => {
    // The program tells the process that it watches over, and nobody else, that it is watched.
    const ofTheProgram = new Set(["WELLBEING_BUNDLE", "WELLBEING_SUPERVISED"]);
    expect([...inCode].filter((name) => !named.has(name) && !ofTheProgram.has(name))).toEqual([]);
  });
});
