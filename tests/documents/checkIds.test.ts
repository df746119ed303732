import { expect, test } from "vitest";
import { checkIds } from "../../src/documents/checkIds.ts";

const part = (id: string, ...blocks: readonly object[]) => ({ id, blocks });

test("two chapters of one id are refused", () => {
  expect(() => checkIds("board", [part("next"), part("next")])).toThrow(
    'two parts of board have the id "chapter next"',
  );
});

test("two blocks of one id are, in whichever chapters", () => {
  const table = { kind: "table", id: "figures" };
  expect(() => checkIds("board", [part("a", table), part("b", table)])).toThrow('"figures"');
});

test("a chapter and a block may have one id, since their anchors differ", () => {
  expect(() => checkIds("board", [part("a", { id: "a" }, { kind: "paragraph" })])).not.toThrow();
});
