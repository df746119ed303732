/** What was checked on the files of a release -> a page that says so, what no machine can judge, and how reproducible the release is. */
import {
  type Language,
  type Localized,
  type UniversityData,
  withoutPlainCalls,
  type Year,
} from "../../domain/index.ts";
import type { KeyBelow, Say } from "../../wording/index.ts";
import type { Block, Report } from "../report.ts";
import { checkBlocks, documentBlocks } from "./checkBlocks.ts";
import { rapBlocks } from "./reproducible.ts";

/** A PDF of the release, with what came of each check. */
export interface CheckedDocument {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly checks: readonly {
    readonly rule: KeyBelow<"evidence.rule">;
    readonly checked: number;
    readonly problems: readonly string[];
  }[];
}

export interface Evidence {
  readonly documents: readonly CheckedDocument[];
  readonly pages: readonly { readonly id: string; readonly title: string; readonly language: Language }[];
  /** Name -> version: this program and what tests it. */
  readonly tools: Readonly<Record<"program" | "verapdf" | "axe" | "pdfjs", string>>;
}

export function composeEvidence(
  evidence: Evidence,
  year: Year,
  language: Language,
  { university, tokens, mark }: UniversityData,
  say: Say,
): Report {
  const text = (localized: Localized) => withoutPlainCalls(localized[language] ?? "");
  const chapters = [
    { id: "documents", title: say("evidence.documents"), blocks: documentBlocks(evidence, language, say) },
    { id: "checks", title: say("evidence.checks"), blocks: checkBlocks(evidence, say) },
    { id: "unjudged", title: say("evidence.unjudged"), blocks: unjudgedBlocks(say) },
    { id: "reproducible", title: say("evidence.rap"), blocks: rapBlocks(university.rap, say) },
    {
      id: "contact",
      title: say("evidence.contact"),
      blocks: [
        {
          kind: "paragraph",
          words: say("evidence.contactWords", { unit: text(university.contact.unit), email: university.contact.email }),
        },
      ] satisfies Block[],
    },
  ];
  return {
    id: "accessibility",
    kind: "evidence",
    layout: "report",
    audience: "public",
    language,
    year,
    university: text(university.name),
    title: say("evidence.title"),
    subtitle: say("evidence.subtitle", { year }),
    style: { accent: university.style.accent, comparison: university.style.comparison, tokens, mark },
    contact: {
      unit: text(university.contact.unit),
      email: university.contact.email,
      url: university.contact.url ?? null,
    },
    cover: null,
    notices: [],
    standing: null,
    edition: null,
    abbreviations: [],
    chapters: chapters.map((chapter, place) => ({ ...chapter, number: String(place + 1) })),
    estimates: [],
  };
}

const unjudged = ["meaning", "order", "language", "colour", "links", "people"] as const;

function unjudgedBlocks(say: Say): readonly Block[] {
  return [
    { kind: "paragraph", words: say("evidence.unjudgedIntro") },
    { kind: "list", items: unjudged.map((each) => say(`evidence.${each}Words`)) },
  ];
}
