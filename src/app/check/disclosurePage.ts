/** What there is to say of what a release hides -> a page in Markdown for the privacy officer to sign: the rules in plain words, what is hidden, what was attacked, what risk remains. It names nothing that is hidden. */
import { roundingOf } from "../../disclosure/index.ts";
import {
  type CellKind,
  type Design,
  inLanguage,
  type Language,
  type Survey,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";
import { createMessages, type Say } from "../../wording/index.ts";
import type { DisclosureTold, WaveTold } from "./disclosureOf.ts";

export function disclosurePage(
  told: DisclosureTold,
  data: UniversityData,
  year: Year,
  language: Language,
  messages: Design["messages"],
): string {
  const say = createMessages(language, messages[language]);
  const university = inLanguage(data.university.name, language);
  const nameOf = namesIn(data, language);
  const title = (key: "rulesTitle" | "hiddenTitle" | "attackedTitle" | "risksTitle" | "signTitle") =>
    `## ${say(`disclosure.${key}`)}`;
  return `${[
    `# ${say("disclosure.title", { university, year: String(year) })}`,
    say("disclosure.forWhom"),
    title("rulesTitle"),
    ...rulesOf(data, language, say),
    title("hiddenTitle"),
    ...hiddenOf(told, nameOf, say),
    title("attackedTitle"),
    list(attacked(told, say)),
    title("risksTitle"),
    list(risks(told, say)),
    title("signTitle"),
    say("disclosure.sign"),
    say("disclosure.line"),
  ].join("\n\n")}\n`;
}

type NameOf = (survey: string, item?: string) => string;

/** Short names of surveys, and the questions as they were put. */
function namesIn({ surveys }: UniversityData, language: Language): NameOf {
  return (id, item) => {
    const survey = surveys.find((each) => each.survey.id === id)?.survey;
    if (item === undefined) return survey === undefined ? id : inLanguage(survey.short, language);
    const wording = survey?.items.find((each) => each.id === item)?.wording;
    return wording === undefined ? item : inLanguage(wording, language);
  };
}

/** Surveys with the same rules have them once. */
function rulesOf({ surveys }: UniversityData, language: Language, say: Say): readonly string[] {
  const own = surveys.filter(({ survey }) => survey.responses !== undefined).map(({ survey }) => survey);
  const alike = Map.groupBy(own, (survey) => list(rules(survey, language, say)));
  return [...alike].map(([text, sharing]) => {
    const names = sharing.map(({ name }) => inLanguage(name, language)).join("; ");
    return alike.size === 1 ? text : `### ${names}\n\n${text}`;
  });
}

/** Every setting, said as what it does. */
function rules({ privacy, items }: Survey, language: Language, say: Say): readonly string[] {
  const { countStep, minimumBase: minimum } = roundingOf(privacy);
  const { minimumPopulation = minimum, minimumNonrespondents: count = 0, reliableBase: base } = privacy;
  const sensitive = items
    .filter(({ id }) => privacy.sensitive.includes(id))
    .map(({ wording }) => inLanguage(wording, language));
  return [
    say("disclosure.rules.base", { minimum }),
    say("disclosure.rules.students", { minimum: minimumPopulation }),
    count === 0 ? say("disclosure.rules.noNonrespondents") : say("disclosure.rules.nonrespondents", { count }),
    say("disclosure.rules.counts", { step: countStep }),
    say("disclosure.rules.values"),
    sensitive.length === 0
      ? say("disclosure.rules.noSensitive")
      : say("disclosure.rules.sensitive", { items: sensitive.join("; ") }),
    say(privacy.mergeSmallProgrammes ? "disclosure.rules.merged" : "disclosure.rules.notMerged"),
    say("disclosure.rules.keep", { order: privacy.keep.map((kind) => say(`disclosure.kind.${kind}`)).join(", ") }),
    say("disclosure.rules.flagged", {
      base,
      response: privacy.reliableResponse === undefined ? "none" : String(privacy.reliableResponse),
    }),
  ];
}

function hiddenOf({ waves, costs }: DisclosureTold, nameOf: NameOf, say: Say): readonly string[] {
  const kinds = sums(waves.map(({ kinds: own }) => own));
  const told = [...kinds].map(([kind, count]) => `${say(`disclosure.kind.${kind}`)} ${count}`);
  const leftOut = waves.flatMap(({ survey, wave, leftOut: items }) =>
    items.length === 0
      ? []
      : [
          say("disclosure.leftOut", {
            survey: nameOf(survey),
            year: String(wave),
            items: items.map((item) => `“${nameOf(survey, item)}”`).join("; "),
          }),
        ],
  );
  const cost = costs.map(({ survey, dimension, shows, loses }) =>
    say("disclosure.cost", { survey: nameOf(survey), dimension: `\`${dimension}\``, shows, loses }),
  );
  return [
    hiddenTable(waves, nameOf, say),
    kinds.size === 0 ? say("disclosure.nothingHidden") : say("disclosure.kinds", { kinds: told.join(", ") }),
    ...leftOut,
    ...(cost.length === 0 ? [] : [list(cost)]),
  ];
}

/** A row a survey, all its years together. */
function hiddenTable(waves: readonly WaveTold[], nameOf: NameOf, say: Say): string {
  const reasons = [...new Set(waves.flatMap(({ hidden }) => [...hidden.keys()]))];
  const head = [
    say("disclosure.survey"),
    say("disclosure.years"),
    say("disclosure.figures"),
    say("disclosure.printed"),
    ...reasons.map((each) => say(`disclosure.because.${each}`)),
  ];
  const rows = [...Map.groupBy(waves, ({ survey }) => survey)].map(([survey, own]) => {
    const years = own.map(({ wave }) => wave).sort();
    const total = (of: (wave: WaveTold) => number) => String(own.reduce((sum, each) => sum + of(each), 0));
    return [
      nameOf(survey),
      [...new Set([years[0], years.at(-1)])].join("–"),
      total(({ figures }) => figures),
      total(({ printed }) => printed),
      ...reasons.map((each) => total(({ hidden }) => hidden.get(each) ?? 0)),
    ];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function sums(counts: readonly ReadonlyMap<CellKind, number>[]): ReadonlyMap<CellKind, number> {
  const all = new Map<CellKind, number>();
  for (const [kind, count] of counts.flatMap((each) => [...each])) all.set(kind, (all.get(kind) ?? 0) + count);
  return all;
}

function attacked({ attack: { rows, questions, hidden, cut }, known }: DisclosureTold, say: Say): readonly string[] {
  return [
    say("disclosure.attacked.rows", { rows, questions, hidden }),
    say("disclosure.attacked.people"),
    ...(cut === 0 ? [] : [say("disclosure.attacked.cut", { rows: cut })]),
    say("disclosure.attacked.known", { known }),
    say("disclosure.attacked.files"),
  ];
}

function risks({ waves }: DisclosureTold, say: Say): readonly string[] {
  const sum = (of: (wave: WaveTold) => number) => waves.reduce((total, each) => total + of(each), 0);
  // The same groups in each wave.
  const withoutPopulation = [...Map.groupBy(waves, ({ survey }) => survey).values()].reduce(
    (total, own) => total + Math.max(...own.map((each) => each.withoutPopulation)),
    0,
  );
  const exposed = sum((each) => each.exposed);
  return [
    say("disclosure.risks.size"),
    say("disclosure.risks.insiders"),
    say("disclosure.risks.elsewhere"),
    say("disclosure.risks.search"),
    ...(withoutPopulation === 0 ? [] : [say("disclosure.risks.population", { groups: withoutPopulation })]),
    ...(exposed === 0 ? [] : [say("disclosure.risks.exposed", { groups: exposed })]),
  ];
}

function list(items: readonly string[]): string {
  return items.map((each) => `- ${each}`).join("\n");
}
