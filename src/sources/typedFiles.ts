/** Parsed files of a data folder -> the typed value of each that follows its schema. */
import {
  ActionPlan,
  Adoption,
  Benchmark,
  Corrections,
  Decisions,
  Distribution,
  type Finding,
  Framework,
  Glossary,
  Indicators,
  KeyMessageChoices,
  Ledger,
  Policy,
  Priorities,
  Publication,
  Published,
  Spelling,
  Survey,
  Translations,
  University,
  type UniversityData,
} from "../domain/index.ts";
import { SchemaCheck } from "./schemaCheck.ts";
import type { YamlFile } from "./yamlFile.ts";

type FromYaml = Omit<UniversityData, "tokens" | "mark" | "texts" | "letters" | "heldFaculties" | RequiredFiles>;
type RequiredFiles = "university" | "priorities" | "indicators" | "surveys";

/** The values of all files, as in the data, except that files with something wrong have none. */
export interface TypedFiles extends FromYaml {
  readonly university: University | null;
  readonly priorities: Priorities | null;
  readonly indicators: Indicators | null;
  readonly surveys: readonly {
    readonly survey: Survey | null;
    readonly published: Published | null;
    readonly benchmark: Benchmark | null;
  }[];
  /** Every file that must be there is, and each follows its schema. */
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
}

/** `unreadable`: files, as findings name them, that have a finding already. */
export function typedFiles(
  yamls: ReadonlyMap<string, YamlFile>,
  shownAs: string,
  unreadable: ReadonlySet<string>,
): TypedFiles {
  const names = [...yamls.keys()];
  const check = new SchemaCheck(yamls, shownAs, unreadable);
  const values = {
    university: check.required("university.yaml", University),
    priorities: check.required("priorities.yaml", Priorities),
    framework: check.optional("framework.yaml", Framework),
    policy: check.optional("policy.yaml", Policy),
    indicators: check.required("indicators.yaml", Indicators),
    glossary: check.optional("glossary.yaml", Glossary),
    surveys: surveyIds(names).map((id) => ({
      survey: check.required(`surveys/${id}/survey.yaml`, Survey),
      published: check.optional(`surveys/${id}/published.yaml`, Published),
      benchmark: check.optional(`surveys/${id}/benchmark.yaml`, Benchmark),
    })),
    plans: check.yearly(/^actions\/(\d{4})\.yaml$/, ActionPlan),
    decisions: check.yearly(/^decisions\/(\d{4})\.yaml$/, Decisions),
    publications: check.yearly(/^publication\/(\d{4})\.yaml$/, Publication),
    adoptions: check.yearly(/^adoption\/(\d{4})\.yaml$/, Adoption),
    corrections: check.yearly(/^corrections\/(\d{4})\.yaml$/, Corrections),
    messages: check.yearly(/^texts\/(\d{4})\/messages\.yaml$/, KeyMessageChoices),
    ledgers: names
      .filter((name) => name.startsWith("released/"))
      .flatMap((name) => check.required(name, Ledger) ?? [])
      .sort((a, b) => a.year - b.year),
    distribution: check.optional("distribution.yaml", Distribution),
  };
  // Nothing is made of these: they are only read where they are written.
  check.optional("spelling.yaml", Spelling);
  check.yearly(/^translations\/(\d{4})\.yaml$/, Translations);
  const noSurvey: Finding = {
    file: `${shownAs}/surveys`,
    message: "there is no survey",
    hint: "each survey has a folder with a survey.yaml",
  };
  const hasSurvey = values.surveys.length > 0;
  return {
    ...values,
    isWhole: check.isWhole && hasSurvey,
    findings: [...check.findings, ...(hasSurvey ? [] : [noSurvey])],
  };
}

function surveyIds(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => /^surveys\/([^/]+)\//.exec(name)?.[1] ?? []))].sort();
}
