import { expect, it } from "vitest";
import { IndicatorId, Ledger, type LedgerCell } from "../../../src/domain/index.ts";
import { ledgerText } from "../../../src/release/editions/ledgerText.ts";

const whole = "faculty:law";
const part = "programme:law-llm";
const aCell = (cell: string, value: number) => ({
  ...{ survey: "hcs", wave: 2024, cell, of: { faculties: ["law"] }, answers: "a".repeat(16), minimum_base: 10 },
  printed: [{ indicator: IndicatorId.parse("hcs.grade"), value, value_step: 0.1, bound: null, base: 50, base_step: 5 }],
  hidden: [],
});
const cells = (...values: readonly (readonly [string, number])[]) =>
  values.map((each) => aCell(...each)) as unknown as readonly LedgerCell[];

it("a ledger has once what two editions printed alike, and both of what they printed otherwise", () => {
  const first = cells([whole, 7.1], [part, 6.1]);
  const second = cells([whole, 7.1], [part, 6.3]);
  const text = ledgerText(2024, [...first, ...second], []);
  expect(Ledger.parse(JSON.parse(text)).cells.map(({ cell }) => cell)).toEqual([whole, part, part]);
  expect(ledgerText(2024, [...second, ...first], [])).toBe(text);
  expect(ledgerText(2024, second, first)).toBe(text);
});
