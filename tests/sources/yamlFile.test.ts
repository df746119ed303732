import { describe, expect, it } from "vitest";
import { Sha256 } from "../../src/domain/index.ts";
import { parseYaml } from "../../src/sources/yamlFile.ts";

const told = (text: string) =>
  parseYaml({ path: "x.yaml", shown: "data/x.yaml", text, sha256: Sha256.parse("0".repeat(64)) }).findings.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

describe("YAML that nobody wrote", () => {
  it.each([
    ["a: 1\nc: &c [*c]\n", "2:8 this YAML can't be read: a value holds itself, by an alias"],
    ["a: *gone\n", "1:4 this YAML can't be read: unresolved alias"],
    ["[".repeat(5000), "this YAML can't be read: it is nested too deep"],
    ["{ a: ".repeat(5000), "this YAML can't be read: it is nested too deep"],
    ["a: 1\nb: 2\na: 3\n", "3:1 this YAML can't be read: map keys must be unique"],
  ])("is told with its place: %#", (text, wanted) => expect(told(text)[0]).toContain(wanted));

  it("may have sixty thousand keys, one of them twice: it is read in any case", () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `k${at}: ${at}`).join("\n");
    expect(told(`${keys}\nk7: again\n`)).toContain("60001:1 this YAML can't be read: map keys must be unique");
  });
});
