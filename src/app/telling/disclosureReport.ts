/** Decisions on figures -> what `wellbeing check --disclosure` and `--explain` tell the analyst. None of it may be handed out. */
import { type DecidedWave, explainFigure, type FigureDecision, type Protected } from "../../disclosure/index.ts";
import { CommandError, nearest } from "../../domain/index.ts";
import type { DisclosureTold, WaveTold } from "../check/tellDisclosure.ts";

/** So many ways are told of one figure: the rest is like them. */
const mostWays = 3;

export function disclosureReport(told: DisclosureTold, decided: readonly DecidedWave[]): string {
  const { waves, costs, attack, seconds } = told;
  const hidden = decided.flatMap(figuresOf).filter(({ status }) => status === "hidden");
  return [
    "For the analyst: not to be handed out.",
    ...waves.flatMap(waveLines),
    ...costs.map(costLine),
    `The attack read ${attack.rows} rows of ${attack.questions} questions; it had ${attack.hidden} of them hidden besides.`,
    ...(attack.cut === 0
      ? []
      : [
          `Of ${attack.cut} rows not every sum with others was looked at: they have too many parts. The largest parts were tried first`,
        ]),
    ...exposedLines(decided),
    `Time: ${seconds.toFixed(2)} s.`,
    ...hidden.map((each) => `  ${nameOf(each)}  ${each.status === "hidden" ? each.because : ""}`),
    "",
  ].join("\n");
}

function waveLines(told: WaveTold): readonly string[] {
  const { survey, wave, figures, printed, hidden, leftOut, withoutPopulation } = told;
  const reasons = Object.entries(hidden).map(([because, count]) => `${because} ${count}`);
  const name = `${survey} ${wave}`;
  return [
    `${name}: ${figures} figures; ${printed} printed, ${figures - printed} hidden${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`,
    ...(printed === figures ? [] : [`${name}: hidden by what they are of: ${kindsOf(told)}`]),
    ...leftOut.map((item) => `${name}: the question ${item} is left out: fewer than the minimum answered it in all`),
    ...(withoutPopulation === 0
      ? []
      : [
          `${name}: of ${withoutPopulation} groups nobody says how many students there are: rules on few students and non-respondents were not applied to them`,
        ]),
  ];
}

function kindsOf({ kinds }: WaveTold): string {
  return Object.entries(kinds)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(", ");
}

function costLine({ survey, dimension, shows, loses }: DisclosureTold["costs"][number]): string {
  return `${survey}: leaving out \`${dimension}\` shows ${shows} figures more, and loses ${loses} of its own`;
}

/** Of `check`, where it passes: nothing that is hidden now can help. */
export function exposedNotes(decided: readonly DecidedWave[]): string {
  return exposedLines(decided)
    .map((line) => `note: ${line}\n`)
    .join("");
}

function exposedLines(decided: readonly DecidedWave[]): readonly string[] {
  return decided.flatMap(({ survey, wave, items }) => {
    const count = items.reduce((sum, { exposed }) => sum + exposed.length, 0);
    if (count === 0) return [];
    const people = count === 1 ? "one group of few people" : `${count} groups of few people`;
    return [
      `${survey} ${wave}: answers of ${people} follow from what earlier editions printed, whatever is hidden now; they are hidden from now on. If the earlier edition can be called back, say so under \`withdrawn\` in corrections/<year>.yaml, and tell your privacy officer`,
    ];
  });
}

export function explained(name: string, decided: readonly DecidedWave[]): string {
  const all = decided.flatMap(figuresOf);
  const exact = all.filter((each) => nameOf(each) === name);
  // Without a question: all of them.
  const found = exact.length > 0 ? exact : all.filter((each) => nameOf({ ...each, item: null }) === name);
  if (found.length === 0) {
    const meant = nearest(name, all.map(nameOf));
    throw new CommandError(
      2,
      `there is no figure "${name}"`,
      meant === null ? "wellbeing check --disclosure lists them" : `did you mean "${meant}"?`,
    );
  }
  return found.map((each) => `${explanationOf(each, decided)}\n`).join("");
}

function explanationOf(figure: FigureDecision, decided: readonly DecidedWave[]): string {
  const name = nameOf(figure);
  const wave = decided.find((each) => each.survey === figure.survey && each.wave === figure.wave);
  const explanation = wave && explainFigure(wave, figure.item, figure.key);
  const unknown = explanation?.withoutPopulation
    ? "; nobody says how many students are in it: rules on them were not applied"
    : "";
  switch (figure.status) {
    case "printed":
      return `${name}: printed; ${figure.base} respondents${unknown}`;
    case "left out":
      return `${name}: the whole question is left out: fewer than the minimum answered it in all (not to be handed out)`;
    case "not made":
      return `${name}: not made: the faculty's own figure is hidden, and the rest is there only to be compared with it (not to be handed out)`;
    case "hidden": {
      const ways = (explanation?.protects ?? []).slice(0, mostWays).map((each) => `\n  ${wayOf(each)}`);
      const [why, then] = ways.length === 0 ? [unknown, ""] : ["", "; with it, this would follow:"];
      return `${name}: hidden, ${figure.because}${why}; ${figure.base} respondents (not to be handed out)${then}${ways.join("")}`;
    }
  }
}

function wayOf({ people, finding, plus, minus }: Protected): string {
  const who = people === 0 ? "who joined or left" : people === 1 ? "one person" : `${people} people`;
  return `${finding} of ${who}: ${plus.join(" and ")}${minus.map((key) => ` less ${key}`).join("")}`;
}

function figuresOf({ respondents, items }: DecidedWave): readonly FigureDecision[] {
  return [...respondents, ...items.flatMap(({ decisions }) => decisions)];
}

function nameOf({ survey, wave, item, key }: Pick<FigureDecision, "survey" | "wave" | "item" | "key">): string {
  return [survey, wave, ...(item === null ? [] : [item]), key].join("/");
}
