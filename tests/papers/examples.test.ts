import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { codeBlocks, papers, project } from "./paper.ts";

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

const folder = path.join(project, "data/schemas");
const schemas = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as SchemaNode,
);

/** The keys of an example that a schema does not know, by the way to them. */
function unknownKeys(nodes: readonly SchemaNode[], value: unknown, at = ""): readonly string[] {
  const all = nodes.flatMap((node) => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]);
  if (Array.isArray(value))
    return value.flatMap((each) =>
      unknownKeys(
        all.flatMap(({ items }) => items ?? []),
        each,
        `${at}[]`,
      ),
    );
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const below = all.flatMap(({ properties, additionalProperties: others }) => {
      const own = properties?.[key];
      if (own !== undefined) return [own];
      return typeof others === "object" ? [others] : others === true ? [{}] : [];
    });
    return below.length === 0 ? [`${at}.${key}`] : unknownKeys(below, each, `${at}.${key}`);
  });
}

describe("the examples of data in papers", () => {
  const examples = papers.map((paper) => ({
    paper,
    blocks: codeBlocks(paper).filter(({ language }) => language === "yaml"),
  }));

  it("are found at all", () => {
    expect(examples.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(8);
  });

  it("are YAML that can be read", () => {
    const broken = examples.flatMap(({ paper, blocks }) =>
      blocks.filter(({ code }) => parseDocument(code).errors.length > 0).map(({ code }) => `${paper.name}: ${code}`),
    );
    expect(broken).toEqual([]);
  });

  it("have fields that the schema of some data file knows", () => {
    const unknown = examples.flatMap(({ paper, blocks }) =>
      blocks.flatMap(({ code }) => {
        const value: unknown = parseDocument(code).toJS();
        const [least = []] = schemas
          .map((schema) => unknownKeys([schema], value))
          // The file that is meant: with the fewest fields that it does not know, and these deepest in it.
          .toSorted((a, b) => a.length - b.length || (b[0] ?? "").length - (a[0] ?? "").length);
        return least.map((key) => `${paper.name}: ${key}`);
      }),
    );
    expect(unknown).toEqual([]);
  });
});
