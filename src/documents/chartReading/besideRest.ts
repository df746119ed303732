/** Figures that were tested against the rest of the university -> what was found: of each, and of all. Only what the released verdicts say. */
import type { EstimateId, Year } from "../../domain/index.ts";
import { restVerdict, sizeWords, type Words } from "../../statements/index.ts";
import { listInWords } from "../../wording/index.ts";
import { shown, type Telling } from "./valueItem.ts";

/** Null where it was not compared with the rest. */
export function restWords(of: EstimateId, writing: Telling): Words | null {
  const found = restVerdict(shown(of, writing), writing.index);
  if (found.kind === "untested") return null;
  return writing.say("walk.rest", { kind: found.kind.replaceAll(" ", "_"), ...details(found, writing) });
}

/** Which differ by more than chance, and by how much; nothing where none was tested. */
export function clearWords(
  rows: readonly { readonly label: string; readonly estimate: EstimateId }[],
  wave: Year,
  writing: Telling,
): readonly Words[] {
  const { say, index, language } = writing;
  const judged = rows.map((row) => ({ ...row, found: restVerdict(shown(row.estimate, writing), index) }));
  const tested = judged.filter(({ found }) => found.kind !== "untested" && found.kind !== "not tested");
  if (tested.length === 0) return [];
  const parts = tested.flatMap(({ label, found }) =>
    found.kind === "higher" || found.kind === "lower"
      ? [say("walk.clearOne", { name: label, kind: found.kind, ...details(found, writing) })]
      : [],
  );
  return [
    say("walk.clear", {
      wave: String(wave),
      found: parts.length === 0 ? "none" : "some",
      parts: listInWords(parts, language),
    }),
  ];
}

function details(found: ReturnType<typeof restVerdict>, writing: Telling) {
  const isClear = found.kind === "higher" || found.kind === "lower";
  const standing: "exploratory" | "key" = isClear && found.exploratory ? "exploratory" : "key";
  const size = isClear && found.size !== null ? sizeWords(found.size, writing.indicatorOf(found.own), writing) : "none";
  return { standing, size };
}
