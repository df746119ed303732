/** A code with its label -> whether it is no answer, and why. */
import type { CodeLabel } from "../../domain/index.ts";
import { knownWords } from "../words/index.ts";
import { plainLabel, printedLabel } from "./plainLabel.ts";

export interface NoAnswer {
  readonly code: string;
  readonly reason: string;
  readonly kind: "not-asked" | "no-answer";
}

export function isNoAnswer(plain: string): boolean {
  return knownWords.some(({ noAnswer }) => noAnswer.test(plain));
}

export function isNotAsked(plain: string): boolean {
  return knownWords.some(({ notAsked }) => notAsked.test(plain));
}

export function isNone({ code, label }: CodeLabel): boolean {
  const plain = plainLabel(label, code);
  return isNoneInWords(plain) || (parts(plain).length > 1 && parts(plain).every(isNoneInWords));
}

function isNoneInWords(plain: string): boolean {
  return isNoAnswer(plain) || isNotAsked(plain);
}

/** "don't know / not applicable": both are none. */
function parts(plain: string): readonly string[] {
  return plain.split(/\s*[/,;]\s*|\s+(?:of|or|oder)\s+/);
}

export function noAnswerOf({ code, label }: CodeLabel): NoAnswer {
  const printed = printedLabel(label);
  return {
    code,
    reason: printed === "" ? code : printed,
    kind: isNotAsked(plainLabel(label, code)) ? "not-asked" : "no-answer",
  };
}
