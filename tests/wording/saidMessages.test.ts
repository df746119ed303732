/** Finds sentences that nothing says any more. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { messageTable } from "../../src/wording/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

function textsOf(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.endsWith("messageTable.ts"))
    .map((name) => readFileSync(path.join(project, folder, name), "utf8"));
}

const code = [...textsOf("src", ".ts"), ...textsOf("src", ".tsx")].join("\n");
const templates = textsOf("templates", ".hbs").join("\n");
/** Keys that are put together: `own.${verdict.kind}` says whatever begins with "own.". */
const patterns = [...code.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`]*)`/gi)].map(([, key = ""]) => {
  const literal = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&"));
  return new RegExp(`^${literal.join("(.+)")}$`);
});

/** What stands between quotation marks. */
const quoted = new Set([...`${code}${templates}`.matchAll(/"([\w. -]+)(?=")/g)].map(([, text = ""]) => text));
const properties = new Set([...code.matchAll(/(\w+)\??:/g)].map(([, name = ""]) => name));

function isSaid(key: string): boolean {
  if (quoted.has(key)) return true;
  return patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isWritten) ?? false);
}

/** A part that a key is put together with stands in the code too: as a text, or as the name of a property. */
function isWritten(part: string): boolean {
  return quoted.has(part) || properties.has(part);
}

describe("the program's sentences", () => {
  it("are all said somewhere, but for what a university calls its faculties", () => {
    const words = ["noun.one", "noun.many", "noun.article", "noun.compound"];
    expect(Object.keys(messageTable).filter((key) => !isSaid(key))).toEqual(words);
  });

  it("are found to be said by none where nothing says them", () => {
    const keys = ["page.nobodySaysThis", "own.noSuchVerdict", "question.better", "table.wave"];
    expect(keys.filter(isSaid)).toEqual(["question.better", "table.wave"]);
  });
});
