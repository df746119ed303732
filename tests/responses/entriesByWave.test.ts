/** Entries of responses.items for some waves, and answers in words. */
import { describe, expect, it } from "vitest";
import { ResponseItem, ResponseMapping } from "../../src/domain/index.ts";
import { answerReader } from "../../src/responses/codes.ts";

const nothing = { kind: "nothing" } as const;
const read = (item: object) => {
  const parsed = ResponseItem.parse({ item: "q", column: "q", ...item });
  return answerReader(parsed, { range: { min: 1, max: 3 }, decimal: undefined, declared: undefined });
};

describe("an item on a range that the file has in words", () => {
  it("is read by its points, and another word is no answer that is known", () => {
    const answer = read({ points: { Never: 1, Often: 3 }, missing: { "Don't know": "does not know" } });
    expect(answer("Often", nothing)).toEqual({ kind: "valid", answer: 3 });
    expect(answer("Don't know", nothing)).toMatchObject({ kind: "missing" });
    expect(answer("2", nothing)).toEqual({ kind: "unknown" });
  });

  it("has no codes that count beside its points", () => {
    expect(ResponseItem.safeParse({ item: "q", column: "q", points: { a: 1 }, yes: [1], no: [0] }).success).toBe(false);
  });
});

describe("entries of one item", () => {
  const messages = (...waves: readonly (readonly number[] | null)[]) => {
    const items = waves.map((own) => ({ item: "q", column: "q", ...(own === null ? {} : { waves: own }) }));
    const read = ResponseMapping.safeParse({
      files: { "2024": "a.csv" },
      items: [{ item: "p", column: "p" }, ...items],
    });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  };

  it("may be for different waves", () => {
    expect(messages([2022, 2023], [2024])).toEqual([]);
  });

  it.each([
    [[null, null], 'items.2.item: "q" has another entry above: it would be read twice'],
    [[[2023], null], 'items.2.item: "q" has another entry above: it would be read twice'],
    [[null, [2024]], 'items.2.waves: "q" has another entry above, for 2024 too: it would be read twice'],
    [
      [
        [2022, 2023],
        [2023, 2024],
      ],
      'items.2.waves: "q" has another entry above, for 2023 too: it would be read twice',
    ],
  ] as const)("are refused where two are for one wave: %j", (waves, message) => {
    expect(messages(...waves)).toEqual([message]);
  });
});
