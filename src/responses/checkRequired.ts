/** An opened response file -> rows that lack what everybody needs: a stratum or a cluster where there are such, and a code of their own, so that nobody is counted twice. */
import type { Finding, NamedColumn, ResponseMapping } from "../domain/index.ts";
import { emptyFields } from "./emptyFields.ts";
import type { OpenedFile } from "./openedFile.ts";
import { rowsWhere } from "./rowFindings.ts";

interface Required {
  readonly what: string;
  readonly named: NamedColumn;
  readonly hint: string;
  /** Which rows are wrong: all where nothing stands; only those with what survey.yaml declares; or all but those. */
  readonly rows: "empty" | "declared" | "undeclared";
}

export async function checkRequired(file: OpenedFile): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const each of requiredBy(file.mapping)) findings.push(...(await lacking(file, each)));
  return findings;
}

function requiredBy(mapping: ResponseMapping): readonly Required[] {
  const { cluster, respondent, strata, faculty, programme, level, groups } = mapping;
  const ofGroups = new Set([faculty, programme, level, ...groups].map((each) => each?.column));
  return [
    ...(cluster === undefined
      ? []
      : [
          {
            what: "cluster",
            named: cluster,
            hint: "every respondent was drawn in one: give those who were drawn alone a code of their own",
            rows: "empty" as const,
          },
        ]),
    ...strata.map((named) => ({
      what: "stratum",
      named,
      hint: "every respondent was drawn in one: give those who were drawn apart a code of their own, or leave these rows out by a rule, under `exclude` in survey.yaml",
      // Respondents without a level or a group can be a stratum.
      rows: ofGroups.has(named.column) ? ("declared" as const) : ("empty" as const),
    })),
    ...(respondent === undefined
      ? []
      : [
          {
            what: "code of this respondent's own",
            named: respondent,
            hint: `nobody can know whether this respondent is there twice; where some have no code, declare it in survey.yaml: respondent: { column: ${respondent.column}, missing: { "": no code } }`,
            rows: "undeclared" as const,
          },
        ]),
  ];
}

async function lacking(file: OpenedFile, { what, named, hint, rows }: Required): Promise<readonly Finding[]> {
  const { isEmpty, isDeclared, say } = await emptyFields(file.responses, named);
  const conditions = { empty: isEmpty, declared: isDeclared, undeclared: `${isEmpty} AND NOT ${isDeclared}` };
  return await rowsWhere(file, conditions[rows], named.column, (value) => ({
    message: say(what, value) ?? `no ${what}`,
    hint,
  }));
}
