/** What there is to say of what a release hides -> a page in Markdown for the privacy officer to sign: the rules in plain words, what is hidden, what was attacked, what risk remains. It names nothing that is hidden. */
import { roundingOf } from "../disclosure/index.ts";
import type { Survey, UniversityData, Year } from "../domain/index.ts";
import type { DisclosureTold } from "./tellDisclosure.ts";

export function disclosurePage(told: DisclosureTold, data: UniversityData, year: Year): string {
  const [language = "en"] = data.university.languages;
  const title = data.university.name.en ?? data.university.name[language] ?? "";
  const withAnswers = data.surveys.filter(({ survey }) => survey.responses !== undefined);
  return `${[
    `# Disclosure control: ${title}, reports of ${year}`,
    "For the privacy officer. This page names nothing that is hidden.",
    "## The rules",
    ...withAnswers.map(({ survey }) => rulesOf(survey)),
    "## What is hidden",
    hiddenTable(told),
    ...told.waves.flatMap(leftOutOf),
    ...costsOf(told),
    "## What was attacked",
    attackedOf(told),
    "## What risk remains",
    list(risks(told)),
    "## Signature",
    "I have read these rules and what remains, and agree that the reports are handed out.",
    "Name: ______________________   Date: ______________________   Signature: ______________________",
  ].join("\n\n")}\n`;
}

/** Every setting, said as what it does. */
function rulesOf({ id, name, privacy }: Survey): string {
  const { countStep, minimumBase } = roundingOf(privacy);
  const { minimumPopulation = minimumBase, minimumNonrespondents = 0 } = privacy;
  const rules = [
    `A figure is hidden where fewer than ${minimumBase} people answered the question; a question that fewer answered in all is left out.`,
    `Figures of a group are hidden where fewer than ${minimumPopulation} students were invited.`,
    minimumNonrespondents === 0
      ? "No rule is set for groups in which almost everybody answered."
      : `Figures of a group are hidden where fewer than ${minimumNonrespondents} students did not answer: then almost everybody is known to have.`,
    `Numbers of respondents are printed to the nearest ${countStep}.`,
    'Shares and means are printed in steps that are no finer than what one respondent changes: shares in 10 points on bases of 10 to 19, 5 on 20 to 49, 2 on 50 to 99, whole per cents from 100; at the ends as "or less" and "or more".',
    privacy.sensitive.length === 0
      ? "No question is marked as sensitive."
      : `Of what is sensitive (${privacy.sensitive.join(", ")}), nobody learns that everybody or nobody in a group said it.`,
    privacy.mergeSmallProgrammes
      ? "Programmes that are too small are taken together before they are hidden."
      : "Small programmes are hidden, not taken together.",
    `What must be hidden besides is taken from the end of this list: ${privacy.keep.join(", ")}.`,
    `Figures on fewer than ${privacy.reliableBase} respondents${privacy.reliableResponse === undefined ? "" : `, or of groups of which less than ${privacy.reliableResponse} % answered,`} are marked as less certain.`,
  ];
  return `### ${name.en ?? name.nl ?? id}\n\n${list(rules)}`;
}

function hiddenTable({ waves }: DisclosureTold): string {
  const reasons = [...new Set(waves.flatMap(({ hidden }) => Object.keys(hidden)))];
  const head = ["survey", "year", "figures", "printed", ...reasons.map((each) => sayings[each] ?? each)];
  const rows = waves.map(({ survey, wave, figures, printed, hidden }) => [
    survey,
    String(wave),
    String(figures),
    String(printed),
    ...reasons.map((each) => String(hidden[each] ?? 0)),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const sayings: Readonly<Record<string, string>> = {
  "few respondents": "hidden: few respondents",
  "few students": "hidden: few students",
  "few non-respondents": "hidden: almost everybody answered",
  "everybody or nobody": "hidden: everybody or nobody said it",
  "protects others": "hidden to protect others",
  "found by the attack": "hidden after the attack",
};

function leftOutOf({ survey, wave, leftOut }: DisclosureTold["waves"][number]): readonly string[] {
  if (leftOut.length === 0) return [];
  return [`Left out of ${survey} ${wave}, since too few answered in all: ${leftOut.join(", ")}.`];
}

function costsOf({ costs }: DisclosureTold): readonly string[] {
  if (costs.length === 0) return [];
  return [
    "What breakdowns cost, for whoever decides about them:",
    list(
      costs.map(
        ({ survey, dimension, shows, loses }) =>
          `${survey}: leaving out \`${dimension}\` shows ${shows} figures more, and loses ${loses} of its own.`,
      ),
    ),
  ];
}

function attackedOf({ attack, known }: DisclosureTold): string {
  return list([
    `All figures of all audiences together: ${attack.rows} rows of ${attack.questions} questions. A second program, which shares no code with the one that hides, added them up and subtracted them, several at once, over their rounding. It had ${attack.hidden} rows hidden besides; then it found nothing.`,
    "It looked for sets of fewer people than the minimum of which a share is known within a third, a mean within a quarter of the scale, that all or none gave an answer, or what one person said.",
    ...(attack.cut === 0
      ? []
      : [
          `Of ${attack.cut} rows not every sum with others was looked at, since they have very many parts: the largest parts were tried first.`,
        ]),
    known === 0
      ? "No earlier edition is known."
      : `What earlier editions and years printed was taken into account (${known} rows of questions).`,
    "Every finished page, data file, picture and mail is read for hidden figures, for numbers beside the name of a hidden group, for orders and rankings that tell, and for figures that its reader may not have.",
    "What editors wrote is read for numbers beside the name of a hidden group.",
  ]);
}

function risks({ waves }: DisclosureTold): readonly string[] {
  const without = waves.reduce((sum, each) => sum + each.withoutPopulation, 0);
  const exposed = waves.reduce((sum, each) => sum + each.exposed, 0);
  return [
    "That a small group exists can be known, and about how large it is; what it answered can not.",
    "Readers who know what many respondents answered, their own group for instance, know more than this page supposes.",
    "Who has the answers themselves, or figures that other reports made of them, is not stopped by these rules.",
    ...(without === 0
      ? []
      : [
          `Of ${without} groups nobody says how many students there are: the rules on few students and on almost everybody were not applied to them.`,
        ]),
    ...(exposed === 0
      ? []
      : [
          `Answers of ${exposed} groups of few people follow from what earlier editions printed, whatever is hidden now. They are hidden from now on. Whether an earlier edition must be withdrawn is to be decided.`,
        ]),
  ];
}

function list(items: readonly string[]): string {
  return items.map((each) => `- ${each}`).join("\n");
}
