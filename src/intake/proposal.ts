/** A described file, its codebook, the university and last year's survey -> what each column is taken for, and what only a person can tell; with the answers, what is drafted. */
import {
  columnName,
  type DescribedColumn,
  type DescribedFile,
  type Language,
  Language as languages,
  type ResponseMapping,
  type Survey,
  type University,
} from "../domain/index.ts";
import { readCodebook } from "./codebook/readCodebook.ts";
import { withCodebook } from "./codebook/withCodebook.ts";
import { decide } from "./questions/decision.ts";
import { mostQuestions, type Question, questionsOf } from "./questions/questionsOf.ts";
import { labelsOf, languageOf } from "./reading/columnWords.ts";
import { readBefore } from "./reading/readBefore.ts";
import { type ReadColumns, readColumns } from "./reading/readColumns.ts";
import { isItem, type ReadColumn } from "./reading/reading.ts";

export interface ToPropose {
  readonly file: DescribedFile;
  /** Sheets of the codebook; none where there is none. */
  readonly codebook: readonly (readonly (readonly string[])[])[];
  readonly university: University;
  /** The survey, as its files have been read until now. */
  readonly survey: Survey | null;
}

export interface LanguageQuestion {
  readonly id: "language";
  readonly kind: "language";
  readonly columns: readonly string[];
  readonly shown: readonly string[];
  readonly codes: readonly [];
  readonly choices: readonly string[];
  readonly proposed: string;
}

export type AnyQuestion = Question | LanguageQuestion;

export interface Proposal {
  readonly file: DescribedFile;
  readonly university: University;
  readonly columns: ReadColumns;
  readonly questions: readonly AnyQuestion[];
  /** Of labels of which nobody says it; null where it is asked. */
  readonly language: Language | null;
  /** Columns that survey.yaml names already. */
  readonly known: ReadonlySet<string>;
}

export function propose({ file, codebook, university, survey }: ToPropose): Proposal {
  const book = readCodebook(
    codebook,
    file.columns.map(({ name }) => name),
  );
  const joined = withCodebook(file, book);
  const read = readColumns({ file: joined.file, university, contradicted: joined.contradicted });
  const known = new Set(survey?.responses === undefined ? [] : columnsOf(survey.responses));
  const columns: ReadColumns = new Map(
    joined.file.columns.flatMap((column) => {
      const each = read.get(column.name);
      if (each === undefined) return [];
      return [[column.name, survey === null || each.doubt === null ? each : asBefore(survey, column, each)] as const];
    }),
  );
  const unnamed = joined.file.columns.flatMap((column) => {
    const reading = columns.get(column.name)?.reading;
    const own = labelsOf(column).get("");
    return own === undefined || reading === undefined || (!isItem(reading) && columns.get(column.name)?.doubt === null)
      ? []
      : [own];
  });
  const language = unnamed.length === 0 ? firstLanguage(university) : languageOf(unnamed);
  const asked = language === null ? [languageQuestion(unnamed, university)] : [];
  const questions = [...asked, ...questionsOf(columns, mostQuestions - asked.length)];
  return { file: joined.file, university, columns, questions, language, known };
}

/** What the survey knows is asked again only where its answers may mean something else now. */
function asBefore(survey: Survey, column: DescribedColumn, read: ReadColumn): ReadColumn {
  const before = readBefore(survey, column);
  if (before !== null || survey.responses === undefined) return before ?? read;
  const { items: _, ...others } = survey.responses;
  return columnsOf({ ...others, items: [] }).includes(column.name) ? { ...read, doubt: null } : read;
}

function firstLanguage({ languages: own }: University): Language {
  const [first] = own;
  if (first === undefined) throw new Error("a university without a language");
  return first;
}

function languageQuestion(labels: readonly string[], university: University): LanguageQuestion {
  const choices = [...new Set([...university.languages, ...languages.options])];
  return {
    id: "language",
    kind: "language",
    columns: [],
    shown: labels.slice(0, 3),
    codes: [],
    choices,
    proposed: choices[0] ?? "en",
  };
}

/** Every column that a survey reads. */
export function columnsOf({ items, groups, strata, exclude, ...named }: ResponseMapping): readonly string[] {
  const single = [
    named.wave,
    named.weight,
    named.respondent,
    named.faculty,
    named.programme,
    named.level,
    named.cluster,
    named.stratumPopulation,
  ];
  const all = [
    ...single.flatMap((each) => each?.column ?? []),
    ...[...groups, ...strata, ...exclude].map(({ column }) => column),
    ...items.flatMap(({ column, among = [] }) => [column, ...among]),
  ];
  return [...new Set(all.map(columnName))];
}

/** What a person has said: of questions by their ids, of columns by their names. */
export interface Answers {
  readonly answers: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly columns: ReadColumns;
  readonly language: Language;
  /** Questions that nobody has answered. */
  readonly open: readonly AnyQuestion[];
  /** Answers that have no meaning: to which question or of which column. */
  readonly wrong: readonly { readonly of: string; readonly words: string }[];
}

export function withAnswers(proposal: Proposal, { answers, columns: said }: Answers): Answered {
  const columns = new Map(proposal.columns);
  const wrong: { of: string; words: string }[] = [];
  const byName = new Map(proposal.file.columns.map((column) => [column.name, column]));
  const apply = (name: string, words: string, of: string) => {
    const [column, read] = [byName.get(name), proposal.columns.get(name)];
    const decided =
      column === undefined || read === undefined
        ? null
        : decide(words, { column, read, university: proposal.university });
    if (decided === null) wrong.push({ of, words });
    else columns.set(name, decided);
  };
  const own = new Set(Object.keys(said));
  const ids = new Set<string>(proposal.questions.map(({ id }) => id));
  for (const question of proposal.questions) {
    const words = answers[question.id];
    if (words !== undefined)
      for (const name of question.columns.filter((each) => !own.has(each))) apply(name, words, question.id);
  }
  const language = languages.safeParse(answers.language);
  for (const [id, words] of Object.entries(answers))
    if (!ids.has(id) || (id === "language" && !language.success)) wrong.push({ of: id, words });
  for (const [name, words] of Object.entries(said)) apply(columnName(name), words, name);
  const isOpen = ({ id, columns: about }: AnyQuestion) =>
    answers[id] === undefined && (about.length === 0 || about.some((name) => !own.has(name)));
  return {
    columns,
    language: proposal.language ?? (language.success ? language.data : firstLanguage(proposal.university)),
    open: proposal.questions.filter(isOpen),
    wrong,
  };
}
