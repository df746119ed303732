/** A delivery and what the importer makes of it -> what it got right without asking, what it asks, and what it got wrong.
 *
 * Judged by the truth of `deliveries/`, which was written by somebody who has not seen the importer. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { lookAtDelivery } from "../../src/app/importing/lookAtDelivery.ts";
import { formatFinding } from "../../src/domain/index.ts";
import type { ReadColumn, Reading } from "../../src/intake/reading/reading.ts";
import { type Delivery, deliver, type Kind } from "./deliveries/delivery.ts";
import type { ColumnTruth, ItemTruth, Statistic } from "./deliveries/truth.ts";
import { writeDelivery } from "./deliveries/writeDeliveries.ts";

const college = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));

export interface Judged {
  readonly id: string;
  /** Why the file is refused. */
  readonly refused: string | null;
  readonly questions: number;
  readonly columns: readonly JudgedColumn[];
}

export interface JudgedColumn {
  readonly column: string;
  readonly isItem: boolean;
  readonly verdict: "right" | "asked" | "wrong";
  /** What it was taken for, for who reads the judgement. */
  readonly said: string;
}

export async function judged(kind: Kind): Promise<Judged> {
  const folder = await mkdtemp(path.join(tmpdir(), "judged-"));
  try {
    const delivery = deliver(kind);
    await writeDelivery(delivery, folder);
    return await judgedIn(folder, delivery);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A college that speaks the language of the delivery, where the program does; else English. */
export async function collegeIn(folder: string, language: string): Promise<string> {
  const data = path.join(folder, "data");
  await cp(college, data, { recursive: true });
  const file = path.join(data, "university.yaml");
  const spoken = ["nl", "en", "de"].includes(language) ? language : "en";
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("languages: [en]", `languages: [${[...new Set(["en", spoken])].join(", ")}]`));
  return data;
}

async function judgedIn(folder: string, { truth }: Delivery): Promise<Judged> {
  const [codebook = null] = truth.otherFiles;
  const dataFolder = await collegeIn(folder, truth.language);
  const looked = await lookAtDelivery({
    ...asked,
    dataFolder,
    file: path.join(folder, truth.dataFile),
    codebook: codebook === null ? null : path.join(folder, codebook),
  });
  if (looked.kind === "findings")
    return { id: truth.id, refused: looked.findings.map(formatFinding).join("\n"), questions: 0, columns: [] };
  const { columns, questions } = looked.proposal;
  return {
    id: truth.id,
    refused: null,
    questions: questions.length,
    columns: truth.columns.map((each) =>
      judgedColumn(each, columns.get(each.column) ?? columns.get(each.column.trim())),
    ),
  };
}

export const asked = {
  responsesFolder: null,
  survey: "examined",
  wave: 2024,
  sheet: null,
  populations: null,
  before: null,
  beforeCodebook: null,
  language: "en",
} as const;

function judgedColumn(truth: ColumnTruth, read: ReadColumn | undefined): JudgedColumn {
  const isItem = truth.item !== null;
  const of = (verdict: JudgedColumn["verdict"], said: string) => ({ column: truth.column, isItem, verdict, said });
  if (read === undefined) return of("wrong", "no such column");
  const said = `${JSON.stringify(read.doubt ?? read.reading)} no answer: ${read.noAnswers.map(({ code }) => code)}`;
  if (read.doubt !== null) return of("asked", said);
  if (truth.item === null) return of(isRightOther(truth, read.reading) ? "right" : "wrong", said);
  return of(isRightItem(truth.item, read) ? "right" : "wrong", said);
}

/** What is left out misleads nobody; what becomes an item, a group or a faculty has to be one. */
function isRightOther({ role }: ColumnTruth, reading: Reading): boolean {
  if (reading.as === "left-out") return true;
  switch (role.is) {
    case "faculty":
    case "programme":
    case "level":
    case "weight":
    case "stratum":
    case "cluster":
      return reading.as === role.is || (role.is !== "weight" && reading.as === "group");
    case "group":
      return reading.as === "group" || reading.as === "stratum";
    case "identifier":
      return reading.as === "respondent";
    case "technical":
    case "filter":
      return ["unfinished", "wave", "stratum", "respondent"].includes(reading.as);
    default:
      return false;
  }
}

/** Wrong is a statistic that is not right, an answer that counts as none, or none that counts. */
function isRightItem(item: ItemTruth, { reading, noAnswers }: ReadColumn): boolean {
  // What all say can be no figure; where somebody lives may divide students as well.
  if (reading.as === "left-out") return reading.why === "constant";
  if (reading.as === "group") return item.scale === "nominal";
  const none = new Set([...item.noAnswer, ...item.notAsked].map(({ code }) => String(code)));
  const taken = new Set(noAnswers.map(({ code }) => code));
  const counted = countedIn(reading);
  if (counted?.some((code) => none.has(code))) return false;
  const real = new Set(item.codes.map(({ code }) => String(code)).filter((code) => !none.has(code)));
  if ([...taken].some((code) => real.has(code))) return false;
  return [item.first, ...item.alsoRight].some((statistic) => isStatistic(reading, statistic, item, [...real]));
}

function countedIn(reading: Reading): readonly string[] | null {
  switch (reading.as) {
    case "scale":
      return reading.steps?.map(({ code }) => code) ?? null;
    case "yes-no":
    case "option":
      return [...reading.yes, ...reading.no];
    case "kinds":
      return reading.codes.map(({ code }) => code);
    default:
      return null;
  }
}

function isStatistic(reading: Reading, statistic: Statistic, item: ItemTruth, real: readonly string[]): boolean {
  switch (reading.as) {
    case "scale": {
      if (statistic.kind !== "mean" && statistic.kind !== "median") return false;
      // Words get points in their order.
      if (reading.steps !== null) return isInOrder(reading.steps, real);
      const numbers = item.range ?? rangeOf(real);
      return numbers !== null && reading.min === numbers[0] && reading.max === numbers[1];
    }
    case "yes-no":
    case "option":
      return statistic.kind === "share" && sameSet(reading.yes, statistic.codes.map(String));
    case "list":
      return statistic.kind === "shares of each" || statistic.kind === "share";
    case "kinds":
      return statistic.kind === "shares of each" && real.every((code) => countedIn(reading)?.includes(code));
    default:
      return false;
  }
}

function isInOrder(steps: readonly { readonly code: string; readonly point: number }[], real: readonly string[]) {
  const points = real.map((code) => steps.find((step) => step.code === code)?.point);
  if (points.some((point) => point === undefined)) return false;
  const rises = points.slice(1).map((point, at) => Math.sign((point ?? 0) - (points[at] ?? 0)));
  return rises.every((rise) => rise === rises[0]);
}

function rangeOf(codes: readonly string[]): readonly [number, number] | null {
  const numbers = codes.map(Number);
  return numbers.length === 0 || numbers.some(Number.isNaN) ? null : [Math.min(...numbers), Math.max(...numbers)];
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}
