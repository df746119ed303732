/** What came of a command -> what is written, for people or for scripts, and the exit status. */
import type { Finding } from "../../domain/index.ts";
import { findingsText } from "./findings.ts";

export interface Told {
  readonly stdout: string;
  readonly stderr: string;
  /** 0: done; 1: findings in the data; 2: wrong usage; 3: something missing or failing on this machine. */
  readonly status: 0 | 1 | 2 | 3;
}

/** What was done, in words that end with a line break and as a value for scripts. */
export interface Done {
  readonly text: string;
  readonly value: unknown;
  /** Lines that people read beside it, whoever reads the rest. */
  readonly stderr?: string;
  /** 0 where absent. */
  readonly status?: Told["status"];
}

export function done({ text, value, stderr = "", status = 0 }: Done, json: boolean): Told {
  return { stdout: json ? `${JSON.stringify(value)}\n` : text, stderr, status };
}

/** Findings are what scripts read on standard output, and what people read beside it. `beside`: what scripts get with them. */
export function stopped(findings: readonly Finding[], json: boolean, beside: object = {}): Told {
  const text = findingsText(findings, json, beside);
  return { stdout: json ? text : "", stderr: json ? "" : text, status: 1 };
}

interface Stopped {
  readonly kind: "findings";
  readonly findings: readonly Finding[];
}

/** Of what a use case came to: its findings, or what it did. */
export function told<T extends { readonly kind: string }>(
  outcome: T | Stopped,
  json: boolean,
  inWords: (outcome: Exclude<T, Stopped>) => Done,
): Told {
  if (isStopped(outcome)) return stopped(outcome.findings, json);
  return done(inWords(outcome as Exclude<T, Stopped>), json);
}

function isStopped(outcome: { readonly kind: string }): outcome is Stopped {
  return outcome.kind === "findings";
}
