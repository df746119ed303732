/** The rules of privacy that this release keeps -> what they do for a student's answers, each in a sentence. */
import type { KnownFigures, Reported, Speech } from "../../statements/index.ts";
import type { Block } from "../report.ts";

export function studentsSafe({ say, data, index }: Reported & Speech & KnownFigures): readonly Block[] {
  const computed = data.surveys.filter(({ survey }) => index.responses.some((each) => each.survey === survey.id));
  if (computed.length === 0) return [{ kind: "paragraph", words: say("students.onlyPublished") }];
  // What is true of every survey.
  const least = Math.min(...computed.map(({ survey }) => survey.privacy.minimumBase));
  const items = [
    say("students.noNames"),
    say("students.fewest", { least }),
    say("students.rounded"),
    say("students.tried"),
  ];
  return [{ kind: "list", items }];
}
