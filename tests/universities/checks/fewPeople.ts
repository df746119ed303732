/** A release's open data through the attacker that is written in Python: no answers of a few people may follow from what is printed. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { lacks } from "../../skips.ts";
import { type AttackedUniversity, attackProblem } from "../attacker/attackProblem.ts";

const python = "/usr/bin/python3";
const program = fileURLToPath(new URL("../attacker/attack.py", import.meta.url));

const breakSchema = z.strictObject({
  survey: z.string(),
  wave: z.int(),
  indicator: z.string(),
  /** Printed rows, each with its sign: "+stage:ba -phase:first". */
  set: z.string(),
  size: z.int(),
  /** Everybody or nobody in the set follows; somebody of it follows to a sensitive question; one person's answer is not free; a share or mean is known too closely. */
  kind: z.enum(["all", "nobody", "somebody", "one", "share", "mean"]),
  range: z.tuple([z.number(), z.number()]),
});
type Break = z.infer<typeof breakSchema>;

const attackSchema = z.strictObject({
  breaks: z.array(breakSchema),
  /** What the attacker's budget did not suffice for. */
  untried: z.array(z.string()),
  /** Rows that it can't read, or that the true answers don't agree with: either of the two programs is wrong. */
  misread: z.array(z.string()),
  questions: z.int(),
  sets: z.int(),
  solved: z.int(),
});
export type Attack = z.infer<typeof attackSchema>;

/** Null where this machine has no Python with SciPy: said aloud, and refused where `CI` says that everything is to be tested. */
export async function attack(release: string, university: AttackedUniversity): Promise<Attack | null> {
  if (await lacksSciPy()) return null;
  const { status, output, errors } = await run([program], JSON.stringify(attackProblem(release, university)));
  if (status !== 0) throw new Error(`the attacker ended with ${status}: ${errors}`);
  return attackSchema.parse(JSON.parse(output));
}

export async function fewPeople(release: string, university: AttackedUniversity): Promise<readonly string[]> {
  const found = await attack(release, university);
  if (found === null) return [];
  const [first] = found.untried;
  if (first !== undefined)
    process.stderr.write(`seed ${university.seed}: not tried: ${first}; ${found.untried.length} such in all\n`);
  return [...found.breaks.map(problemOf), ...found.misread.map((row) => `the attacker can't read ${row}`)];
}

function problemOf({ wave, indicator, set, size, kind, range: [low, high] }: Break): string {
  const what = {
    all: "all of them said so",
    nobody: "nobody of them said so",
    somebody: "somebody of them said so",
    one: "what one person answered is not free",
    share: "the share is known too closely",
    mean: "the mean is known too closely",
  };
  return `${indicator}/${wave} ${set}: ${size} people, ${what[kind]} (${low} to ${high})`;
}

let known: Promise<boolean> | null = null;

function lacksSciPy(): Promise<boolean> {
  known ??= run(["-c", "import numpy, scipy.optimize"], "").then(({ status }) =>
    lacks(status !== 0, `${python} with SciPy (Debian: python3-scipy)`, "whether answers of few people follow"),
  );
  return known;
}

async function run(words: readonly string[], input: string) {
  const child = spawn(python, words, { stdio: "pipe", env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } });
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null)).on("close", resolve);
  });
  // A program that ends early reads no further.
  child.stdin.on("error", () => undefined).end(input);
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, output, errors };
}
