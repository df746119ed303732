/** Columns as they are read -> the items of the survey: wording, scale, statistic, and how each is read from the file. */
import type {
  CodeLabel,
  DescribedColumn,
  DescribedFile,
  Language,
  Localized,
  ResponseItem,
  Scale,
} from "../../domain/index.ts";
import type { NoAnswer } from "../labels/noAnswers.ts";
import { labelOf, labelsOf, stemOf } from "../reading/columnWords.ts";
import type { ReadColumns } from "../reading/readColumns.ts";
import { type ItemReading, isItem } from "../reading/reading.ts";
import { knownWords } from "../words/index.ts";
import { newIds, slugOf } from "./slugs.ts";

export interface DraftItem {
  readonly id: string;
  readonly column: string;
  readonly wording: Localized;
  /** For axes and table heads. */
  readonly short: Localized;
  /** Languages in which nobody has said it yet: the words of another language stand there. */
  readonly untranslated: readonly Language[];
  readonly scale: Scale;
  readonly mapping: Omit<ResponseItem, "item" | "missing"> & { readonly missing?: ResponseItem["missing"] };
  readonly statistic: "mean" | "share";
  readonly isSensitive: boolean;
  readonly section: string | null;
}

export interface Drafting {
  readonly file: DescribedFile;
  readonly columns: ReadColumns;
  readonly languages: readonly Language[];
  /** Of labels without one. */
  readonly labelLanguage: Language;
  /** "students", whose share a share is. */
  readonly students: Localized;
}

export function draftItems(drafting: Drafting, taken: ReadonlySet<string>): readonly DraftItem[] {
  const idFor = newIds(taken);
  return drafting.file.columns.flatMap((column) => {
    const read = drafting.columns.get(column.name);
    if (read === undefined || !isItem(read.reading)) return [];
    return partsOf(column, read.reading).map((part) => itemOf(part, column, read.noAnswers, drafting, idFor));
  });
}

interface Part {
  readonly id: string;
  /** The option that it is about; null of a question as a whole. */
  readonly option: CodeLabel | null;
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly mapping: Partial<DraftItem["mapping"]>;
}

/** One item; of a question with a list of options, one an option. */
function partsOf({ name }: DescribedColumn, reading: ItemReading): readonly Part[] {
  const own = { id: slugOf(name), option: null, range: null };
  switch (reading.as) {
    case "scale": {
      const { min, max, steps } = reading;
      const points =
        steps === null ? {} : { points: Object.fromEntries(steps.map(({ code, point }) => [code, point])) };
      return [{ ...own, range: { min, max }, mapping: points }];
    }
    case "yes-no":
      return [{ ...own, mapping: { yes: reading.yes.map(coded), no: reading.no.map(coded) } }];
    case "option": {
      const { yes, no, among } = reading;
      return [
        {
          ...own,
          mapping: { yes: yes.map(coded), ...(no.length === 0 ? {} : { no: no.map(coded) }), among: [...among] },
        },
      ];
    }
    case "list":
      return reading.options.map((option) => ({
        ...own,
        id: `${own.id}-${slugOf(option.code)}`,
        option,
        mapping: { chosen: { code: coded(option.code), separator: reading.separator } },
      }));
    case "kinds":
      return reading.codes.map((option) => ({
        ...own,
        id: `${own.id}-${slugOf(option.code)}`,
        option,
        mapping: {
          yes: [coded(option.code)],
          no: reading.codes.filter((each) => each !== option).map(({ code }) => coded(code)),
        },
      }));
  }
}

/** Numbers are written as numbers where they read the same. */
export function coded(code: string): string | number {
  return /^(0|-?[1-9]\d{0,8})$/.test(code) ? Number(code) : code;
}

function itemOf(
  part: Part,
  column: DescribedColumn,
  noAnswers: readonly NoAnswer[],
  drafting: Drafting,
  idFor: (wanted: string) => string,
): DraftItem {
  const { option, range, mapping } = part;
  const { wording, untranslated } = wordingOf(column, option, drafting);
  const short = eachText(wording, (text) => shortOf(text, option));
  const missing = Object.fromEntries(
    noAnswers.map(({ code, reason, kind }) => [code, kind === "not-asked" ? { reason, kind } : reason]),
  );
  const label = [labelOf(column), option?.label ?? ""].join(" ").toLowerCase();
  return {
    id: idFor(part.id),
    column: column.name,
    wording,
    short,
    untranslated,
    scale: range === null ? { kind: "share", of: drafting.students } : { kind: "range", ...range },
    mapping: { column: column.name, ...mapping, ...(noAnswers.length === 0 ? {} : { missing }) },
    statistic: range === null ? "share" : "mean",
    isSensitive: knownWords.some(({ sensitive }) => sensitive.test(label)),
    section: column.section ?? questionOf(column, part),
  };
}

/** What has several answers is a part of its own, so that a picture shows the answers to one question; null for a question by itself. */
function questionOf(column: DescribedColumn, { option, mapping }: Part): string | null {
  const label = labelOf(column);
  if (option !== null) return label === "" ? column.name : shortened(label);
  const { stem } = stemOf(label);
  return "among" in mapping && stem !== "" ? shortened(stem) : null;
}

function wordingOf(column: DescribedColumn, option: CodeLabel | null, { languages, labelLanguage }: Drafting) {
  const labels = labelsOf(column);
  const said = new Map([...labels].map(([language, words]) => [language === "" ? labelLanguage : language, words]));
  const any = said.get(labelLanguage) ?? [...said.values()][0] ?? column.name;
  const pairs = languages.map((language) => {
    const question = said.get(language) ?? any;
    return [
      language,
      option === null ? question : `${question}: ${option.label === "" ? option.code : option.label}`,
    ] as const;
  });
  const untranslated = languages.filter((language) => !said.has(language));
  return { wording: Object.fromEntries(pairs) as Localized, untranslated };
}

function eachText(text: Localized, change: (words: string) => string): Localized {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, change(words ?? "")]),
  ) as Localized;
}

const longestShort = 60;

function shortOf(text: string, option: CodeLabel | null): string {
  const own = option !== null && option.label !== "" ? option.label : stemOf(text).own;
  return shortened(own);
}

function shortened(text: string): string {
  if (text.length <= longestShort) return text;
  const cut = text.slice(0, longestShort);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))} …`;
}
