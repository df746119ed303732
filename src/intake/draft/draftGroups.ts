/** Columns that tell groups apart -> that part of `responses` in survey.yaml. */
import type { Language, Localized, ResponseMapping } from "../../domain/index.ts";
import type { NoAnswer } from "../labels/noAnswers.ts";
import type { GroupReading, Reading, UnitReading } from "../reading/reading.ts";
import { knownWords } from "../words/index.ts";
import { coded, type Drafting } from "./draftItems.ts";
import { newIds, slugOf } from "./slugs.ts";

export type GroupsDraft = Partial<
  Record<
    "faculty" | "programme" | "level" | "weight" | "respondent" | "wave" | "stratumPopulation" | "cluster",
    unknown
  >
> & {
  readonly groups: readonly object[];
  readonly strata: readonly string[];
  readonly exclude: readonly object[];
};

export function draftGroups({ columns, languages }: Drafting, unfinished: Localized): GroupsDraft {
  const all = [...columns].map(([column, { reading, noAnswers }]) => ({ column, reading, noAnswers }));
  const of = <As extends Reading["as"]>(as: As) =>
    all.flatMap((each) =>
      each.reading.as === as ? [{ ...each, reading: each.reading as Extract<Reading, { as: As }> }] : [],
    );
  const idFor = newIds(new Set(["level"]));
  const units = (["faculty", "programme", "level"] as const).flatMap((as) =>
    all.flatMap(({ column, reading, noAnswers }) =>
      reading.as === as ? [[as, unit(column, reading as UnitReading, noAnswers)] as const] : [],
    ),
  );
  const plain = (
    [
      ["weight", "weight"],
      ["respondent", "respondent"],
      ["wave", "wave"],
      ["population", "stratumPopulation"],
      ["cluster", "cluster"],
    ] as const
  ).flatMap(([as, key]) =>
    of(as)
      .slice(0, 1)
      .map(({ column }) => [key, column] as const),
  );
  return {
    ...Object.fromEntries([...plain, ...units]),
    groups: of("group").map(({ column, reading, noAnswers }) =>
      group(column, reading, noAnswers, languages, idFor(reading.id)),
    ),
    strata: of("stratum").map(({ column }) => column),
    exclude: of("unfinished").map(({ column, reading }) => ({
      column,
      codes: reading.codes.map(coded),
      reason: unfinished,
    })),
  };
}

function unit(
  column: string,
  { ids }: UnitReading,
  noAnswers: readonly NoAnswer[],
): Partial<ResponseMapping["faculty"]> {
  const isPlain = [...ids].every(([code, id]) => code === id);
  return { column, ...(isPlain ? {} : { codes: Object.fromEntries(ids) }), ...missingOf(noAnswers) };
}

function missingOf(noAnswers: readonly NoAnswer[]) {
  return noAnswers.length === 0
    ? {}
    : { missing: Object.fromEntries(noAnswers.map(({ code, reason }) => [code, reason])) };
}

function group(
  column: string,
  { id, name, categories }: GroupReading,
  noAnswers: readonly NoAnswer[],
  languages: readonly Language[],
  own: string,
) {
  const idFor = newIds(new Set());
  const each = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));
  const names = languages.map((language) => {
    const words = knownWords.find((known) => known.language === language);
    return [language, words?.groups.find((known) => known.id === id)?.name ?? name] as const;
  });
  return {
    id: own,
    name: Object.fromEntries(names),
    column,
    categories: categories.map(({ code, label }) => ({
      id: idFor(slugOf(label)),
      name: each(label),
      codes: [coded(code)],
    })),
    ...missingOf(noAnswers),
  };
}
