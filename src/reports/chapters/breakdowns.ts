/** Key figures of a survey's responses, by programme, level and group: a row each. */
import { type Domain, domainKey, type Faculty, type SurveyData } from "../../domain/index.ts";
import { domainName, groupsOfSurvey } from "../domainNames.ts";
import type { Block } from "../report.ts";
import { syntheticMark } from "../synthetic.ts";
import type { Writing } from "../writing.ts";
import { figureWords, type ToldIn, withHidden } from "./figureWords.ts";

/** By level and group, for the whole university or within a faculty. */
export function groupTables(faculty: Faculty | null, writing: Writing): readonly Block[] {
  return writing.data.surveys.flatMap((each) =>
    groupsOfSurvey(each.survey, writing).flatMap((group) =>
      table(
        `group-${group.id.replaceAll(".", "-")}`,
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
      ),
    ),
  );
}

/** A faculty's programmes in the order of `university.yaml`; those that are too small, together. */
export function programmeTables(faculty: Faculty, writing: Writing, toldIn?: ToldIn): readonly Block[] {
  const { say, data, text } = writing;
  const programmes = data.university.programmes.filter((each) => each.faculty === faculty.id);
  const domains: readonly Domain[] = [
    ...programmes.map(({ id }): Domain => ({ kind: "programme", faculty: faculty.id, programme: id })),
    { kind: "other", faculty: faculty.id },
  ];
  return data.surveys.flatMap((each) =>
    table(
      `programmes-${each.survey.id.replaceAll(".", "-")}`,
      say("table.programme"),
      say("programmes.caption", { faculty: text(faculty.name) }),
      domains.map((domain) => ({
        name: domain.kind === "other" ? say("domain.others") : (domainName(domain, writing) ?? ""),
        domain,
      })),
      each,
      writing,
      toldIn,
    ),
  );
}

interface Row {
  readonly name: string;
  readonly domain: Domain;
}

/** One column for each key figure, of its newest wave. Rows without any figure, shown or hidden, are left out: nobody of them was asked. */
function table(
  id: string,
  head: string,
  caption: string,
  rows: readonly Row[],
  { survey }: SurveyData,
  writing: Writing,
  toldIn?: ToldIn,
): readonly Block[] {
  const { say, text, index } = writing;
  const columns = writing.data.indicators.indicators
    .filter((indicator) => indicator.survey === survey.id && indicator.keyFigure && !indicator.counted)
    .flatMap((indicator) => {
      const newest = Math.max(
        ...rows.flatMap(({ domain }) => index.series(indicator.id, domain).map(({ wave }) => wave)),
      );
      const found = new Map(
        rows.flatMap(({ domain }) => {
          const estimate = index.find(indicator.id, newest, domain);
          return estimate === undefined ? [] : [[domainKey(domain), estimate] as const];
        }),
      );
      return found.size === 0 ? [] : [{ indicator, wave: newest, found }];
    });
  const known = rows.filter(({ domain }) => columns.some(({ found }) => found.has(domainKey(domain))));
  if (known.length < 2) return [];
  const estimates = known.flatMap(({ domain }) => columns.flatMap(({ found }) => found.get(domainKey(domain)) ?? []));
  return [
    {
      kind: "table",
      id,
      caption,
      madeUp: syntheticMark(estimates, writing),
      columns: [
        { label: head, align: "start" },
        ...columns.map(({ indicator, wave }) => ({
          label: say("own.ofWave", { name: text(indicator.short), wave: String(wave) }),
          align: "end" as const,
        })),
      ],
      rows: known.map(({ name, domain }) => [
        name,
        ...columns.map(({ found }) => {
          const estimate = found.get(domainKey(domain));
          return estimate === undefined ? say("table.none") : figureWords(estimate, writing);
        }),
      ]),
      note: withHidden(say("group.note"), estimates, writing, toldIn),
      dense: false,
    },
  ];
}
