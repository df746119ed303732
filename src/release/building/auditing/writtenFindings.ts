/** What people wrote for a year's release, and what is hidden in it -> findings, where a number stands beside the name of a hidden group. */
import { hasNumberWords, type WrittenText, writtenLeaks } from "../../../audit/index.ts";
import type { Finding, Language, Localized, UniversityData, Year } from "../../../domain/index.ts";
import type { Worded } from "../worded.ts";
import { type AuditBasis, knowledgeOf, untoldCells } from "./auditKnowledge.ts";

export function writtenFindings(worded: AuditBasis & Pick<Worded, "year">): readonly Finding[] {
  const { data, year, rounded } = worded;
  const knowledge = knowledgeOf(worded);
  const cells = untoldCells(knowledge, rounded.decided);
  const [guarded, unguarded] = [data.university.languages.filter(hasNumberWords), unguardedFindings(data)];
  const texts = writtenOf(data, year).filter(({ language }) => guarded.includes(language as Language));
  const found = writtenLeaks(texts, cells, knowledge.harmless, knowledge.facultyNouns).map(
    ({ written, line, column, number, name, cell }) => {
      const { file } = written;
      const where =
        "at" in written.where ? { at: written.where.at } : { line: line + written.where.linesAbove, column };
      return {
        file,
        ...where,
        message: `"${number}" stands in one sentence with ${name}, whose figures in ${cell.wave} are hidden`,
        hint: 'say it without the number, or without the name: readers would take it for what is hidden; of a number that tells nothing of them, write {{plain "…"}}',
      };
    },
  );
  return [...found, ...unguarded];
}

/** Without a list of number words nobody could say what a text tells. */
function unguardedFindings({ university: { languages } }: UniversityData): readonly Finding[] {
  return languages.flatMap((language: string, place) =>
    hasNumberWords(language)
      ? []
      : [
          {
            file: "data/university.yaml",
            at: ["languages", place],
            message: `there are no number words for "${language}": nobody sees whether its texts tell of hidden groups`,
            hint: "add a row for it in src/audit/numberWords.ts, as that of en is written",
          },
        ],
  );
}

function writtenOf(data: UniversityData, year: Year): readonly WrittenText[] {
  const inEach = (
    file: string,
    at: readonly (string | number)[],
    text: Localized | undefined,
  ): readonly WrittenText[] =>
    (Object.entries(text ?? {}) as [Language, string | undefined][]).flatMap(([language, words]) =>
      words === undefined ? [] : [{ file, where: { at: [...at, language] }, language, text: words }],
    );
  const [plan, decisions] = [data.plans.get(year), data.decisions.get(year)];
  const actions = (plan?.actions ?? []).flatMap((action, place) =>
    (["title", "goal", "target", "achieved"] as const).flatMap((field) =>
      inEach(`data/actions/${year}.yaml`, ["actions", place, field], action[field]),
    ),
  );
  const decided = `data/decisions/${year}.yaml`;
  const asked = (decisions?.asked ?? []).flatMap((decision, place) =>
    (["title", "reason", "owner", "cost", "otherwise"] as const).flatMap((field) =>
      inEach(decided, ["asked", place, field], decision[field]),
    ),
  );
  const taken = (decisions?.taken ?? []).flatMap((decision, place) =>
    (["title", "reason", "outcome"] as const).flatMap((field) =>
      inEach(decided, ["taken", place, field], decision[field]),
    ),
  );
  const messages = (data.messages.get(year)?.rewrite ?? []).flatMap(({ words }, place) =>
    inEach(`data/texts/${year}/messages.yaml`, ["rewrite", place, "words"], words),
  );
  const reasons = (data.corrections.get(year)?.editions ?? []).flatMap(({ reason }, place) =>
    inEach(`data/corrections/${year}.yaml`, ["editions", place, "reason"], reason),
  );
  const texts = data.texts
    .filter((text) => text.year === year)
    .map(({ file, language, linesAbove, markdown }) => ({ file, language, where: { linesAbove }, text: markdown }));
  const letters = data.letters.flatMap(({ file, language, linesAbove, subject, markdown }) => [
    { file, language, where: { linesAbove }, text: markdown },
    { file, language, where: { linesAbove: 0 }, text: subject },
  ]);
  return [...texts, ...actions, ...asked, ...taken, ...messages, ...reasons, ...letters];
}
