/** A delivered file -> a draft of its survey, once what only a person can tell is answered. Without all answers nothing is written. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { CommandError, type Language } from "../../domain/index.ts";
import { type Answered, type Answers, type AnyQuestion, type Proposal, withAnswers } from "../../intake/index.ts";
import { finishWriting } from "../../store/index.ts";
import type { Say } from "../../wording/index.ts";
import { readablePath } from "../folders.ts";
import { askedWords } from "./askedWords.ts";
import { type Changes, changesSince } from "./changesSince.ts";
import { type ImportAsked, type ImportRefused, type Looked, lookAtDelivery } from "./lookAtDelivery.ts";
import { populationsIn } from "./populationsIn.ts";
import { type WrittenDraft, writeDraft } from "./writeDraft.ts";

export interface HowToAnswer {
  /** A file with answers; null where there is none. */
  readonly answers: string | null;
  /** Whether what is proposed is taken where nobody answers. */
  readonly takesProposals: boolean;
  /** Whether something is written. */
  readonly writes: boolean;
  /** Asks somebody; null where nobody can be asked. Gives null where the person goes away. */
  readonly ask: ((question: AnyQuestion, words: string) => Promise<string | null>) | null;
}

export interface Imported {
  readonly kind: "imported";
  readonly looked: Looked;
  readonly answered: Answered;
  readonly changes: Changes;
  /** Null where nothing was to be written, or a question is open. */
  readonly written: WrittenDraft | null;
  readonly language: Language;
}

export async function importDelivery(asked: ImportAsked, how: HowToAnswer): Promise<Imported | ImportRefused> {
  const given = how.answers === null ? { answers: {}, columns: {} } : await readAnswers(how.answers);
  if (how.writes) await finishWriting(asked.dataFolder);
  const looked = await lookAtDelivery(asked);
  if (looked.kind === "findings") return looked;
  const { proposal, says } = looked;
  const first = withAnswers(proposal, given);
  const known = how.writes ? await answersOf(proposal, first, given, how, says[asked.language]) : given;
  const answered = withAnswers(proposal, known);
  const [wrong] = answered.wrong;
  if (wrong !== undefined)
    throw new CommandError(
      2,
      `the answer "${wrong.words}" has no meaning for ${wrong.of}`,
      "--look shows each question with its answers",
    );
  const changes = await changesSince(asked, looked);
  if (changes.kind === "findings") return changes;
  const isAnswered = answered.open.length === 0;
  if (!how.writes || !isAnswered)
    return { kind: "imported", looked, answered, changes, written: null, language: asked.language };
  const populations = await populationsIn(asked, looked, answered);
  if (populations.kind === "findings") return populations;
  const written = await writeDraft(asked, looked, answered, changes, populations.populations);
  return written.kind === "findings"
    ? written
    : { kind: "imported", looked, answered, changes, written, language: asked.language };
}

async function answersOf(
  proposal: Proposal,
  first: Answered,
  given: Answers,
  { takesProposals, ask }: HowToAnswer,
  say: Say,
): Promise<Answers> {
  const answers: Record<string, string> = { ...given.answers };
  const isMeaningless = (question: AnyQuestion, words: string) =>
    withAnswers(proposal, { answers: { [question.id]: words }, columns: given.columns }).wrong.some(
      (each) => each.of === question.id,
    );
  for (const question of first.open) {
    if (takesProposals) answers[question.id] = question.proposed;
    else if (ask !== null) answers[question.id] = await understood(question, ask, say, isMeaningless);
  }
  return { ...given, answers };
}

/** Asks again where the words have no meaning. */
async function understood(
  question: AnyQuestion,
  ask: NonNullable<HowToAnswer["ask"]>,
  say: Say,
  isMeaningless: (question: AnyQuestion, words: string) => boolean,
): Promise<string> {
  let asked = askedWords(question, say);
  for (;;) {
    const words = await ask(question, asked);
    if (words === null) throw new CommandError(2, "nothing was written");
    const answer = words === "" ? question.proposed : words;
    if (!isMeaningless(question, answer)) return answer;
    asked = `${say("import.notUnderstood", { answer })} ${askedWords(question, say)}`;
  }
}

const Said = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));
const AnswersFile = z.strictObject({ answers: Said.default({}), columns: Said.default({}) });

async function readAnswers(file: string): Promise<Answers> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CommandError(2, `--answers ${readablePath(file)}: there is no such file`);
  });
  const { success, data, error } = AnswersFile.safeParse(parse(text) ?? {});
  if (success) return data;
  throw new CommandError(
    2,
    `--answers ${readablePath(file)}: ${error.issues[0]?.message}`,
    "it has `answers:`, by question, and `columns:`, by column: docs/import.md",
  );
}
