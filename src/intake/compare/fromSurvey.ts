/** A survey as it was declared, where last year's file is not at hand -> the columns as far as survey.yaml tells of them. */
import type { CodeLabel, DescribedColumn, ResponseItem, Survey } from "../../domain/index.ts";
import type { NoAnswer } from "../labels/noAnswers.ts";
import { type ReadColumn, type Reading, sure } from "../reading/reading.ts";
import type { Delivery } from "./compareDeliveries.ts";

export function deliveryOf({ items, responses }: Survey): Delivery | null {
  if (responses === undefined) return null;
  const mapped = [...Map.groupBy(responses.items, ({ column }) => column)];
  const read = mapped.flatMap(([name, [first, ...more]]) => {
    const item = items.find(({ id }) => id === first?.item);
    if (first === undefined || item === undefined) return [];
    const codes: readonly CodeLabel[] = [];
    const range = item.scale.kind === "range" ? { min: item.scale.min, max: item.scale.max } : null;
    const labels =
      more.length > 0
        ? []
        : Object.entries(item.asked ?? item.wording).map(([language, words]) => ({ language, words: words ?? "" }));
    const column: DescribedColumn = { ...nothing, name, labels, codes, range, missing: [] };
    return [{ column, read: readOf(first, range) }];
  });
  return {
    file: {
      shown: "survey.yaml",
      rows: 0,
      taken: "",
      weightedBy: null,
      sheet: null,
      skipRows: 0,
      columns: read.map(({ column }) => column),
    },
    columns: new Map(read.map(({ column, read: each }) => [column.name, each])),
  };
}

const nothing: Omit<DescribedColumn, "name" | "labels" | "codes" | "range" | "missing"> = {
  areCodesSeen: false,
  missingRanges: [],
  type: null,
  section: null,
  filled: 0,
  distinct: 0,
  values: [],
  numbers: null,
  length: 0,
  personal: null,
};

function readOf({ yes = [], no = [], among, missing }: ResponseItem, range: DescribedColumn["range"]): ReadColumn {
  const noAnswers = Object.entries(missing).map(
    ([code, said]): NoAnswer =>
      typeof said === "string" ? { code, reason: said, kind: "no-answer" } : { code, ...said },
  );
  const [own, other] = [yes.map(String), no.map(String)];
  const reading: Reading =
    range !== null
      ? { as: "scale", ...range, steps: null }
      : among === undefined
        ? { as: "yes-no", yes: own, no: other }
        : { as: "option", yes: own, no: other, among };
  return sure(reading, noAnswers);
}
