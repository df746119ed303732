/** Columns that say who somebody is -> findings that list them, and notes about what stands in open answers that are not read. A report never needs a person, so a file with such columns is refused before anything else is read. */
import type { Finding } from "../../domain/index.ts";
import type { PersonalColumn } from "./personalContent.ts";
import { personalHead } from "./personalHeads.ts";

interface Named {
  readonly shown: string;
  /** Survey and wave, as the command line names them. */
  readonly of: string;
  readonly columns: readonly string[];
  readonly headRow: number;
}

/** Finds columns by their names, before a row is read. */
export function personalHeads({ shown, of, columns, headRow }: Named): readonly Finding[] {
  return refusals(
    { shown, of, headRow },
    [...personalPlaces(columns)].map(([place, what]) => ({ place, words: `"${columns[place]}" (${what})` })),
  );
}

/** Gives the indices of such columns, and what they hold. */
export function personalPlaces(columns: readonly string[]): ReadonlyMap<number, string> {
  const found = columns.map((column) => personalHead(column));
  return new Map(found.flatMap((what, place) => (what === null ? [] : [[place, what] as const])));
}

/** Finds columns by what stands in them. */
export function personalFindings(
  { shown, of, columns, headRow }: Named,
  found: readonly PersonalColumn[],
): { readonly findings: readonly Finding[]; readonly notes: readonly Finding[] } {
  const [refused, texts] = [found.filter(({ kind }) => kind === "column"), found.filter(({ kind }) => kind === "text")];
  return {
    findings: refusals(
      { shown, of, headRow },
      refused.map(({ place, what }) => ({ place, words: `"${columns[place]}" (holds ${what})` })),
    ),
    notes: texts.map(
      ({ place, what, row, cells }): Finding => ({
        file: shown,
        line: row,
        column: place + 1,
        message: `${cells === 1 ? "an answer" : `${cells} answers`} in "${columns[place]}" ${cells === 1 ? "looks" : "look"} like ${what}: this is the first`,
        hint: "the column is not read, and nothing of it is printed; have it taken out where the file is kept",
      }),
    ),
  };
}

function refusals(
  { shown, of, headRow }: Pick<Named, "shown" | "of" | "headRow">,
  columns: readonly { readonly place: number; readonly words: string }[],
): readonly Finding[] {
  const [first] = columns;
  if (first === undefined) return [];
  return [
    {
      file: shown,
      line: Math.max(1, headRow),
      column: first.place + 1,
      message: `${columns.length === 1 ? "a column says" : `${columns.length} columns say`} who somebody is, which a report never needs; nothing is made of this file: ${columns.map(({ words }) => words).join(", ")}`,
      hint: `have the bureau deliver the file without ${columns.length === 1 ? "it" : "them"}, or write a copy without: npx wellbeing strip ${of} --to FILE`,
    },
  ];
}
