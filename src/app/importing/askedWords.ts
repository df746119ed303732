/** What an import asks -> the question in words. Apart from what imports, so that who only tells of it loads nothing of that. */
import type { AnyQuestion } from "../../intake/index.ts";
import type { Say } from "../../wording/index.ts";

/** The question as a person reads it. */
export function askedWords({ kind, shown }: AnyQuestion, say: Say): string {
  const values = { shown: [...new Set(shown)].slice(0, 3).join("; ") };
  switch (kind) {
    case "no-answer":
      return say("import.question.noAnswer", values);
    case "kinds":
    case "unlabelled":
    case "contradicted":
    case "special":
    case "derived":
    case "weight":
      return say(`import.question.${kind}`);
    case "group-or-question":
      return say("import.question.groupOrQuestion", values);
    default:
      return say(`import.question.${kind}`, values);
  }
}
