/** (survey, wave, students) -> who was invited, who answered, and what. */
import type { DrawnGroups, Traits } from "./groups.ts";
import { type DrawnItem, scoreOf } from "./items.ts";
import { type Random, randomOf } from "./random.ts";
import type { DrawnSurvey } from "./surveys.ts";
import type { Respondent, TrueWave, Unit } from "./university.ts";

export type Invited = TrueWave["invited"];

export interface DrawnWave {
  readonly invited: Invited;
  readonly respondents: readonly Respondent[];
}

export function drawWave(
  seed: number,
  survey: DrawnSurvey,
  wave: number,
  units: readonly Unit[],
  groups: DrawnGroups,
): DrawnWave {
  const random = randomOf(seed, `${survey.id} ${wave}`);
  const unreached = survey.unreached.get(wave) ?? [];
  const invited = units
    .filter(({ faculty }) => !unreached.includes(faculty))
    .map((unit) => ({ unit, students: Math.max(2, Math.round(unit.students * random.between(0.92, 1.08))) }));
  const moods = new Map(units.map(({ faculty }) => [faculty, random.normal() * 0.3]));
  const respondents = invited.flatMap(({ unit, students }) => {
    const rate = unit.isTiny && random.chance(0.3) ? 0.9 : survey.responseRate * random.between(0.6, 1.4);
    const count = random.binomial(students, Math.min(0.98, rate));
    const weight = survey.design.weighted ? students / Math.max(1, count) : 1;
    return Array.from({ length: count }, () =>
      drawRespondent(unit, survey, wave, moods.get(unit.faculty) ?? 0, weight, groups, random),
    );
  });
  return { invited, respondents };
}

function drawRespondent(
  unit: Unit,
  survey: DrawnSurvey,
  wave: number,
  facultyMood: number,
  weight: number,
  groups: DrawnGroups,
  random: Random,
): Respondent {
  const traits = groups.traitsOf(unit.level, random);
  const mood = facultyMood + random.normal();
  const asked = survey.items.filter(({ asked }) => {
    if (asked.kind === "wave") return asked.wave === wave;
    return asked.kind === "all" || random.chance(asked.share);
  });
  const drawn = new Map(asked.map((item) => [item.id, answerTo(item, traits, unit, mood, random)]));
  const ticks = asked.some((item) => item.kind === "option" && drawn.get(item.id) === 1);
  return {
    faculty: unit.faculty,
    programme: unit.programme,
    level: unit.level,
    groups: Object.fromEntries(
      survey.groups.map((group) => [
        group.id,
        random.chance(groups.unknownShare) ? group.unknown : traits[group.trait],
      ]),
    ),
    weight: survey.design.weighted ? Number((weight * random.between(0.8, 1.25)).toFixed(4)) : 1,
    answers: withScores(
      survey,
      Object.fromEntries(
        survey.items.map((item) => [
          item.id,
          // Who ticks no option of a question with several answers did not answer it.
          item.kind === "option" && !ticks ? null : (drawn.get(item.id) ?? null),
        ]),
      ),
    ),
  };
}

function withScores({ items }: DrawnSurvey, answers: Respondent["answers"]): Respondent["answers"] {
  const scores = items.flatMap((item) => (item.kind === "made" ? [[item.id, scoreOf(item, answers)] as const] : []));
  return { ...answers, ...Object.fromEntries(scores) };
}

const skips = 0.02;

function answerTo(item: DrawnItem, traits: Traits, unit: Unit, mood: number, random: Random): number | null {
  if (item.kind === "made") return null;
  if (item.kind === "range") {
    if (random.chance(skips)) return null;
    const spread = (item.max - item.min) / 6;
    return Math.min(item.max, Math.max(item.min, Math.round(item.mean + mood * spread)));
  }
  if (item.kind === "option") return Number(random.chance(item.probability));
  const probability = Math.min(0.97, Math.max(0.005, item.probability - 0.05 * mood));
  const usual = random.chance(probability);
  if (item.pattern === "origin") return Number(traits.origin !== "home");
  if (item.pattern === "carer") return Number((traits.carer === "yes") !== random.chance(0.01));
  if (item.pattern === "tiny" && unit.isTiny) return 1;
  return random.chance(skips) ? null : Number(usual);
}
