/** What a faculty's factsheet says. */
import { type Domain, type Faculty, facultyAudience } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { factsheetBlocks } from "../chapters/factsheet.ts";
import { type Part, part } from "./parts.ts";
import { withSheetCorrections } from "./sheetCorrections.ts";

export function factsheetParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { data, year } = writing;
  const own = (data.plans.get(year)?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  return [part("factsheet", writing.text(faculty.name), factsheetBlocks(faculty, own, writing), false)];
}

export function correctedFactsheet(parts: readonly Part[], faculty: Faculty, writing: Writing): readonly Part[] {
  return withSheetCorrections(parts, facultyAudience(faculty.id), stood, writing);
}

const stood: ReadonlySet<Domain["kind"]> = new Set(["faculty", "programme", "other"]);
