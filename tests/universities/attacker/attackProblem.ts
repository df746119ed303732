/** A made-up university and its release -> what the attacker of the tests is given: where the open data lies, which finest groups of people there are, and, to score by, what they answered. */
import { rakedWeights } from "../trueFigures.ts";
import type { MadeUniversity, Respondent, TrueWave } from "../university.ts";

export type AttackedUniversity = Pick<MadeUniversity, "seed" | "waves" | "indicators">;

/** By answer: how many gave it, and what they weigh together. */
type Answers = Record<string, [count: number, weight: number]>;

export function attackProblem(release: string, { seed, waves, indicators }: AttackedUniversity): unknown {
  return {
    release,
    seed,
    indicators: indicators.map(({ id, survey, item, unit, scale, answers }) => ({
      id,
      survey,
      item,
      unit,
      scale,
      answers: answers === null ? null : [answers.from, answers.to],
    })),
    waves: waves.map(waveProblem),
  };
}

function waveProblem(wave: TrueWave) {
  const weights = rakedWeights(wave.respondents, wave.margins);
  if (weights === null) throw new Error(`the margins of ${wave.survey} in ${wave.wave} do not come to rest`);
  const atoms = new Map<string, { place: number; respondents: [Respondent, number][] }>();
  wave.respondents.forEach((respondent, place) => {
    const key = JSON.stringify(atomOf(respondent));
    const atom = atoms.get(key) ?? { place: atoms.size, respondents: [] };
    atom.respondents.push([respondent, weights[place] ?? 0]);
    atoms.set(key, atom);
  });
  return {
    survey: wave.survey,
    wave: wave.wave,
    minimumBase: wave.privacy.minimumBase,
    rounding: wave.roundCountsTo,
    sensitive: wave.sensitive,
    atoms: [...atoms.values()].flatMap(({ respondents: [first] }) => (first === undefined ? [] : [atomOf(first[0])])),
    weights: weightsByFaculty(wave.respondents, weights),
    truth: Object.fromEntries(
      wave.items.map((item) => [
        item,
        Object.fromEntries(
          [...atoms.values()].map(({ place, respondents }) => [String(place), answersTo(item, respondents)]),
        ),
      ]),
    ),
  };
}

function atomOf({ faculty, programme, level, groups }: Respondent) {
  return { faculty, programme, level, groups };
}

function answersTo(item: string, respondents: readonly [Respondent, number][]): Answers {
  const answers: Answers = {};
  for (const [respondent, weight] of respondents) {
    const answer = respondent.answers[item] ?? null;
    if (answer === null) continue;
    const [count, sum] = answers[answer] ?? [0, 0];
    answers[answer] = [count + 1, sum + weight];
  }
  return answers;
}

/** Readers know about what a student of a faculty stands for, from those invited and those who answered: the least and the greatest. */
function weightsByFaculty(respondents: readonly Respondent[], weights: readonly number[]) {
  const ranges: Record<string, [number, number]> = {};
  respondents.forEach(({ faculty }, place) => {
    const weight = weights[place] ?? 0;
    const [least, most] = ranges[faculty] ?? [weight, weight];
    ranges[faculty] = [Math.min(least, weight), Math.max(most, weight)];
  });
  return ranges;
}
