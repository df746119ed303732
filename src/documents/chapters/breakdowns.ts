/** Key figures of a survey's responses, by programme, level and group: a row each, each column of one wave. */

import { type Domain, domainKey, type Faculty, type SurveyData } from "../../domain/index.ts";
import type { Speech, Writing } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import type { Table } from "../blocks.ts";
import { domainName, groupsOfSurvey } from "../domainNames.ts";
import { inWave, newestWave, notInNotes, type OneWave, type Row } from "../oneWave.ts";
import { syntheticMark } from "../synthetic.ts";
import { figureWords, withHidden } from "./figureWords.ts";

/** By level and group, for the whole university or within a faculty. */
export function groupTables(faculty: Faculty | null, writing: Writing): readonly Table[] {
  return writing.data.surveys.flatMap((each) =>
    groupsOfSurvey(each.survey, writing).flatMap((group) =>
      table(
        blockId("group", group.id),
        group.name,
        writing.say("group.caption", { group: group.name }),
        group.categories.map(({ id, name }) => ({
          name,
          domain:
            faculty === null
              ? { kind: "group", group: group.id, category: id }
              : { kind: "part", faculty: faculty.id, group: group.id, category: id },
        })),
        each,
        writing,
        faculty === null,
      ),
    ),
  );
}

/** A faculty's programmes in the order of `university.yaml`; those that are too small, together. */
export function programmeTables(faculty: Faculty, writing: Writing): readonly Table[] {
  const { say, data, text } = writing;
  const programmes = data.university.programmes.filter((each) => each.faculty === faculty.id);
  const domains: readonly Domain[] = [
    ...programmes.map(({ id }): Domain => ({ kind: "programme", faculty: faculty.id, programme: id })),
    { kind: "other", faculty: faculty.id },
  ];
  return data.surveys.flatMap((each) =>
    table(
      blockId("programmes", each.survey.id),
      say("table.programme"),
      say("programmes.caption", { faculty: text(faculty.name) }),
      domains.map((domain) => ({
        name: domain.kind === "other" ? say("domain.others") : (domainName(domain, writing) ?? ""),
        domain,
      })),
      each,
      writing,
      false,
    ),
  );
}

/** One column for each key figure, of the newest wave in which one of the rows has it. Rows without any figure, shown or hidden, are left out, and the note says why. */
function table(
  id: string,
  head: string,
  caption: string,
  rows: readonly Row[],
  { survey }: SurveyData,
  writing: Writing,
  // The table that stands above it in a faculty's report has said it.
  explains: boolean,
): readonly Table[] {
  const { say, text } = writing;
  const columns = writing.data.indicators.indicators
    .filter((indicator) => indicator.survey === survey.id && indicator.keyFigure && !indicator.counted)
    .flatMap((indicator) => {
      const newest = newestWave(indicator, rows, writing);
      if (newest === null) return [];
      const asked = inWave(indicator, newest, rows, writing);
      return [
        { indicator, asked, found: new Map(asked.rows.map((each) => [domainKey(each.row.domain), each.estimate])) },
      ];
    });
  const hasFigure = ({ domain }: Row) => columns.some(({ found }) => found.get(domainKey(domain)) != null);
  const combined = rows.some((row) => row.domain.kind === "other" && hasFigure(row));
  const known = rows.filter(
    (row) => hasFigure(row) || (!combined && columns.some(({ found }) => found.has(domainKey(row.domain)))),
  );
  if (known.length < 2 || !known.some(hasFigure)) return [];
  const estimates = known.flatMap(({ domain }) => columns.flatMap(({ found }) => found.get(domainKey(domain)) ?? []));
  const note = [
    say(explains ? "group.note" : "group.untested"),
    ...leftOut(
      rows,
      columns.map(({ asked }) => asked),
      known,
      writing,
    ),
  ].join(" ");
  return [
    {
      kind: "table",
      id,
      caption,
      madeUp: syntheticMark(estimates, writing),
      columns: [
        { label: head, align: "start" },
        ...columns.map(({ indicator, asked }) => ({
          label: say("own.ofWave", { name: text(indicator.short), wave: String(asked.wave) }),
          align: "end" as const,
        })),
      ],
      rows: known.map(({ name, domain }) => [
        name,
        ...columns.map(({ found }) => {
          const estimate = found.get(domainKey(domain));
          if (estimate === undefined) return say("wave.none");
          return estimate === null ? say("value.hidden") : figureWords(estimate, writing);
        }),
      ]),
      note: withHidden(note, estimates, writing),
      dense: false,
    },
  ];
}

/** Why rows are missing. Small programmes stand together in a row of their own, and which ones these are is not told. */
function leftOut(
  rows: readonly Row[],
  columns: readonly OneWave[],
  known: readonly Row[],
  writing: Speech,
): readonly string[] {
  const missing = rows.filter((row) => !known.includes(row) && row.domain.kind !== "other");
  if (known.some(({ domain }) => domain.kind === "other"))
    return missing.length === 0 ? [] : [writing.say("programmes.leftOut")];
  const [wave] = new Set(columns.map((each) => each.wave).toSorted((a, b) => b - a));
  const notIn = missing.filter((row) => columns.every((each) => each.notIn.includes(row)));
  return wave === undefined ? [] : notInNotes({ wave, notIn }, writing);
}
