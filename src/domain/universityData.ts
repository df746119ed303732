/** All that a university's data folder says, checked and typed. */
import type { Adoption } from "./adoption.ts";
import type { BenchmarkData } from "./benchmark.ts";
import type { Corrections } from "./corrections.ts";
import type { Decisions } from "./decisions.ts";
import type { Distribution } from "./distribution.ts";
import type { EditorText } from "./editorText.ts";
import type { Framework, Policy, Priorities } from "./frame.ts";
import type { Glossary } from "./help.ts";
import type { FacultyId, Year } from "./ids.ts";
import type { Indicators } from "./indicator.ts";
import type { KeyMessageChoices } from "./keyMessages.ts";
import type { Ledger } from "./ledger.ts";
import type { Letter } from "./letter.ts";
import type { ActionPlan } from "./plan.ts";
import type { Publication } from "./publication.ts";
import type { Published, Source } from "./published.ts";
import type { Survey } from "./survey.ts";
import type { University } from "./university.ts";

export interface SurveyData {
  readonly survey: Survey;
  readonly published: Published | null;
  /** Groups of other institutions; null where the survey has none. */
  readonly benchmark: BenchmarkData | null;
}

/** Where figures of others come from. */
export function sourcesOf({ published, benchmark }: Pick<SurveyData, "published" | "benchmark">): readonly Source[] {
  return [...(published?.sources ?? []), ...(benchmark?.sources ?? [])];
}

export interface UniversityData {
  readonly university: University;
  /** What its own token file sets differently from `styles/tokens.css`, by name. */
  readonly tokens: Readonly<Record<string, string>>;
  /** The university's sign as SVG; null where it has none. */
  readonly mark: string | null;
  readonly priorities: Priorities;
  /** Null where the university works by no framework of others. */
  readonly framework: Framework | null;
  /** Null where no policy is told of. */
  readonly policy: Policy | null;
  readonly indicators: Indicators;
  /** Null where the folder has none. */
  readonly glossary: Glossary | null;
  readonly surveys: readonly SurveyData[];
  readonly plans: ReadonlyMap<Year, ActionPlan>;
  readonly decisions: ReadonlyMap<Year, Decisions>;
  /** The day and the status that the reports of each year print. */
  readonly publications: ReadonlyMap<Year, Publication>;
  /** The editors' choice of key messages, by year. */
  readonly messages: ReadonlyMap<Year, KeyMessageChoices>;
  /** What earlier releases printed and hid, by year. */
  readonly ledgers: readonly Ledger[];
  readonly texts: readonly EditorText[];
  /** What earlier editions of each year's release had wrong. */
  readonly corrections: ReadonlyMap<Year, Corrections>;
  /** Who gets what; null where nobody gets anything by mail or in a folder. */
  readonly distribution: Distribution | null;
  readonly letters: readonly Letter[];
  /** How far the release of each year has come. */
  readonly adoptions: ReadonlyMap<Year, Adoption>;
  /** Faculties whose figures are held on the day that a release is made for: nobody is told any of them. */
  readonly heldFaculties: ReadonlySet<FacultyId>;
}
