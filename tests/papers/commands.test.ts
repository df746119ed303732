import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { wellbeingHere } from "../cli/run.ts";
import { loneOptions, npmScripts, scriptOptions, wellbeingCommands } from "./commands.ts";
import { inPapers, papers, project } from "./paper.ts";

const { scripts } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const docs = papers.filter(({ name }) => name !== "CHANGELOG.md");
const help = new Map<string, string>();

beforeAll(async () => {
  const { stdout } = await wellbeingHere(["--help"]);
  for (const [, command = ""] of stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm))
    help.set(command, (await wellbeingHere([command, "--help"])).stdout);
}, 300_000);

describe("the commands that papers name", () => {
  it("are found at all: a few that are surely there", () => {
    expect(help.size).toBeGreaterThan(10);
    const named = docs.flatMap((paper) => wellbeingCommands(paper, [...help.keys()]));
    expect(named.map(({ command }) => command)).toEqual(expect.arrayContaining(["check", "report", "distribute"]));
    expect(docs.flatMap(npmScripts)).toEqual(expect.arrayContaining(["report", "test", "bench"]));
  });

  it("are scripts of package.json where they are npm's", () => {
    expect(inPapers(papers, (paper) => npmScripts(paper).filter((script) => !(script in scripts)))).toEqual([]);
  });

  it("are commands of the program, with options that their --help tells", () => {
    const wrong = inPapers(docs, (paper) =>
      wellbeingCommands(paper, [...help.keys()]).flatMap(({ command, options }) => {
        const told = help.get(command);
        return told === undefined
          ? [`no command ${command}`]
          : options.filter((option) => !tells(told, option)).map((option) => `${command} has no ${option}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("have options that some command knows, where an option stands alone", () => {
    const told = [...help.values(), ...Object.values(scripts).map(sourceOf)];
    const unknown = inPapers(docs, (paper) =>
      loneOptions(paper).filter((option) => !told.some((text) => tells(text, option))),
    );
    expect(unknown).toEqual([]);
  });

  it("have options that the script's program reads, where they are npm's", () => {
    const unknown = inPapers(docs, (paper) =>
      scriptOptions(paper).flatMap(({ script, options }) =>
        options
          .filter((option) => !sourceOf(scripts[script] ?? "").includes(option.slice(2)))
          .map((option) => `${script} has no ${option}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe("docs/commands.md", () => {
  it("has a row for every command of the program", () => {
    const page = docs.find(({ name }) => name === "docs/commands.md")?.text ?? "";
    const rows = [...page.matchAll(/^\| `npx wellbeing ([a-z-]+)/gm)].map(([, command]) => command);
    expect([...help.keys()].filter((command) => !rows.includes(command))).toEqual([]);
  });
});

describe("what the README says to type first", () => {
  it("is two commands that a fresh machine has scripts for", () => {
    const readme = docs.find(({ name }) => name === "README.md")?.text ?? "";
    const blocks = [...readme.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code.trim());
    expect(blocks).toEqual(["npm ci && npm run report", "npm ci && npm test"]);
    expect(scripts).toMatchObject({ report: expect.any(String), test: expect.any(String) });
  });
});

function tells(text: string | undefined, option: string): boolean {
  return new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(text ?? "");
}

/** The text of the program that a script runs, with the files beside it. */
function sourceOf(script: string): string {
  const files = [...script.matchAll(/\btests\/\S+\.ts\b/g)].map(([file]) => file);
  return files
    .flatMap((file) => {
      const folder = path.join(project, path.dirname(file));
      return readdirSync(folder)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(path.join(folder, name), "utf8"));
    })
    .join("\n");
}
