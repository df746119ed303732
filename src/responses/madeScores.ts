/** A scale made of items, and what was found in the items' columns -> SQL for what each respondent gave of them, and what that means: a score, or why there is none. What a code is was decided question by question; here answers are only added. */
import { endsOf, leastOf, type MadeItem, type Missing, type Survey, scoreOf, turned } from "../domain/index.ts";
import type { Answer } from "./codes.ts";
import type { RawCell, Standing } from "./rawCells.ts";
import { sqlName, sqlText } from "./sqlNames.ts";

/** What stands in one item's column. */
export interface ReadItem {
  readonly item: string;
  readonly column: string;
  /** By what stands there; null is an empty field. */
  readonly answers: ReadonlyMap<string | null, Answer>;
}

export function readItem(
  { item, column }: Pick<ReadItem, "item" | "column">,
  raw: readonly RawCell[],
  answerOf: (cell: RawCell) => Answer,
): ReadItem {
  return { item, column, answers: new Map(raw.map((cell) => [cell.raw, answerOf(cell)])) };
}

export interface MadeScores extends Standing {
  readonly item: MadeItem["id"];
  readonly answerOf: (raw: string | null) => Answer;
}

/** Of respondents who have no score: too few of the items were put to them, or answered. */
const [notAsked, tooFew] = ["not asked", "too few"];

export function madeScores(made: MadeItem, survey: Survey, read: readonly ReadItem[]): MadeScores {
  const { madeOf } = made;
  const least = leastOf(madeOf);
  const parts = madeOf.items.map((id) => {
    const own = read.find(({ item }) => item === id);
    const item = survey.items.find((each) => each.id === id);
    const ends = item === undefined ? null : endsOf(item);
    if (own === undefined || ends === null) throw new Error(`item ${id} of ${made.id} was not read`);
    const points = (answer: number) => (madeOf.reversed.includes(id) ? turned(ends, answer) : answer);
    return partSql(own, points);
  });
  const answered = sumSql(parts.map(({ points }) => `CAST(${points} IS NOT NULL AS INTEGER)`));
  const asked = sumSql(parts.map((part) => `CAST(NOT ${part.isNotAsked} AS INTEGER)`));
  // In the order of the items, so that a sum is the same to the last bit wherever it is made.
  const sum = sumSql(parts.map(({ points }) => `coalesce(${points}, 0)`));
  const isEmpty = parts.map((part) => part.isEmpty).join(" AND ");
  return {
    item: made.id,
    sql: `(CASE WHEN ${answered} >= ${least} THEN CAST(${sum} AS VARCHAR) || ' ' || CAST(${answered} AS VARCHAR) WHEN ${asked} < ${least} THEN ${sqlText(notAsked)} WHEN ${isEmpty} THEN NULL ELSE ${sqlText(tooFew)} END)`,
    beside: { sql: "0", meanings: [{ kind: "nothing" }] },
    answerOf: (raw) => {
      if (raw === null) return missing({ kind: "system-missing" });
      const reason = `fewer than ${least} of its ${parts.length} items`;
      if (raw === notAsked) return missing({ kind: "not-asked", reason: `${reason} asked` });
      if (raw === tooFew) return missing({ kind: "no-answer", reason: `${reason} answered` });
      const [total = 0, count = 0] = raw.split(" ").map(Number);
      return { kind: "valid", answer: scoreOf(madeOf, total, count) };
    },
  };
}

function missing(why: Missing): Answer {
  return { kind: "missing", missing: why };
}

function partSql({ column, answers }: ReadItem, pointsOf: (answer: number) => number) {
  const text = `CAST(${sqlName(column)} AS VARCHAR)`;
  const found = [...answers];
  const cases = found.flatMap(([raw, answer]) =>
    raw !== null && answer.kind === "valid" ? [`WHEN ${sqlText(raw)} THEN ${numberSql(pointsOf(answer.answer))}`] : [],
  );
  const isEmpty = `trim(coalesce(${text}, '')) = ''`;
  const conditions = found.flatMap(([raw, answer]) => {
    if (answer.kind !== "missing" || answer.missing.kind !== "not-asked") return [];
    return [raw === null ? isEmpty : `coalesce(${text} = ${sqlText(raw)}, false)`];
  });
  return {
    points: cases.length === 0 ? "CAST(NULL AS DOUBLE)" : `(CASE ${text} ${cases.join(" ")} END)`,
    isNotAsked: conditions.length === 0 ? "false" : `(${conditions.join(" OR ")})`,
    isEmpty: `(${isEmpty})`,
  };
}

function numberSql(number: number): string {
  return `CAST('${number}' AS DOUBLE)`;
}

function sumSql(terms: readonly string[]): string {
  return `(${terms.join(" + ")})`;
}
