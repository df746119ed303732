/** What a release hides -> what `wellbeing check --disclosure` tells the analyst. It may not be handed out. */
import type { DisclosureTold, WaveTold } from "../check/disclosureOf.ts";
import type { Exposed } from "../check/exposedIn.ts";
import type { Disclosure } from "../check/tellDisclosure.ts";

export function disclosureReport({ told, exposed, hidden }: Disclosure): string {
  const { waves, costs, attack, seconds } = told;
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
    ...exposed.map(exposedLine),
    `Time: ${seconds.toFixed(2)} s.`,
    ...hidden.map(({ name, because }) => `  ${name}  ${because}`),
    "",
  ].join("\n");
}

function waveLines(told: WaveTold): readonly string[] {
  const { survey, wave, figures, printed, hidden, leftOut, withoutPopulation } = told;
  const reasons = [...hidden].map(([because, count]) => `${because} ${count}`);
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
  return [...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ");
}

function costLine({ survey, dimension, shows, loses }: DisclosureTold["costs"][number]): string {
  return `${survey}: leaving out \`${dimension}\` shows ${shows} figures more, and loses ${loses} of its own`;
}

/** Of a check that found nothing wrong: nothing that is hidden now can help. */
export function exposedNotes(exposed: readonly Exposed[]): string {
  return exposed.map((each) => `note: ${exposedLine(each)}\n`).join("");
}

function exposedLine({ survey, wave, groups }: Exposed): string {
  const people = groups === 1 ? "one group of few people" : `${groups} groups of few people`;
  return `${survey} ${wave}: answers of ${people} follow from what earlier editions printed, whatever is hidden now; they are hidden from now on. If the earlier edition can be called back, say so under \`withdrawn\` in corrections/<year>.yaml, and tell your privacy officer`;
}
