import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { codeBlocks, codeSpans, papers, project } from "./paper.ts";

const [architecture] = papers.filter(({ name }) => name === "ARCHITECTURE.md");
const source = path.join(project, "src");
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(path.join(source, name), "utf8"))
  .join("\n");

describe("ARCHITECTURE", () => {
  it("lists the rooms that there are, each once", () => {
    const list = codeBlocks(architecture ?? { name: "", text: "" }).find(({ code: block }) =>
      /^ *(?:src\/)?domain\//m.test(block),
    );
    const told = [...(list?.code ?? "").matchAll(/^ *(?:src\/)?([a-z]+)\/ {1,}\S/gm)].map(([, room]) => room);
    const rooms = readdirSync(source, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(told.toSorted()).toEqual(rooms.map(({ name }) => name).toSorted());
  });

  it("names functions and types that there are", () => {
    const spans = architecture === undefined ? [] : codeSpans(architecture);
    const functions = spans.flatMap((span) => /^([a-z]\w+)\(\)$/.exec(span)?.[1] ?? []);
    const types = spans.filter((span) => /^[A-Z][a-z]+(?:[A-Z][a-z]+)*$/.test(span));
    const isDeclared = (kinds: string, name: string) => new RegExp(`\\bexport (?:${kinds}) ${name}\\b`).test(code);
    expect(functions.filter((name) => !isDeclared("function\\*?|async function\\*?|const", name))).toEqual([]);
    expect(types.filter((name) => !(name in globalThis) && !isDeclared("interface|type|class", name))).toEqual([]);
  });
});
