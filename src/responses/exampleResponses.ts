/** Made-up responses of three waves of a national survey, from a fixed seed, for the shipped example. Their weighted university figures agree with the published ones; nothing else about them is true. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Programme, University } from "../domain/index.ts";
import { temporaryFolder } from "../files/index.ts";
import { loadedDatabase } from "./loadedDatabase.ts";
import { sqlText } from "./sqlNames.ts";

/** The values that weighted university figures get; null: nobody published the figure, so it stays as it came out. */
interface Target {
  readonly wave: number;
  readonly students: number;
  readonly wellbeing: number;
  readonly supportNeed: number;
}

export const targets: readonly Target[] = [
  { wave: 2022, students: 33_200, wellbeing: 6.9, supportNeed: 57 },
  { wave: 2023, students: 33_600, wellbeing: 7.1, supportNeed: 59 },
  { wave: 2024, students: 33_900, wellbeing: 7.2, supportNeed: 61.1 },
];

const seed = 20240229;
/** Students of the last programme of the first faculty; few enough that its figures can't be shown. */
const smallest = 18;
const responseRate = 0.365;
/** Codes of the file: no answer, and don't know. */
const [noAnswer, dontKnow] = [99, 9];

interface Respondent {
  readonly faculty: string;
  readonly programme: string;
  readonly level: string;
  readonly origin: string;
  readonly kinds: string;
  weight: number;
  wellbeing: number;
  support: number;
}

/** Writes `example-<wave>.parquet` for each wave into a folder; returns the files' names. */
export async function writeExampleResponses(university: University, folder: string): Promise<readonly string[]> {
  await using scratch = await temporaryFolder("example");
  const instance = await loadedDatabase({ threads: "1" });
  const connection = await instance.connect();
  try {
    const names: string[] = [];
    for (const target of targets) {
      const random = generator(seed + target.wave);
      const respondents = calibrated(answering(university, target, random), target, random);
      const csv = path.join(scratch.path, `${target.wave}.csv`);
      await writeFile(
        csv,
        `${["respondent,faculty,programme,level,origin,weight,wellbeing,support,kinds", ...respondents.map(line)].join("\n")}\n`,
      );
      const name = `example-${target.wave}.parquet`;
      const note = "{synthetic: 'true', note: 'made up by wellbeing-reports; no student answered any of this'}";
      await connection.run(
        `COPY (SELECT * FROM read_csv(${sqlText(csv)}, header = true)) TO ${sqlText(path.join(folder, name))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA ${note})`,
      );
      names.push(name);
    }
    return names;
  } finally {
    connection.closeSync();
  }
}

function line(person: Respondent, place: number): string {
  const { faculty, programme, level, origin, weight, wellbeing, support, kinds } = person;
  return [
    `r${String(place + 1).padStart(5, "0")}`,
    faculty,
    programme,
    level,
    origin,
    weight.toFixed(4),
    wellbeing,
    support,
    `"${kinds}"`,
  ].join(",");
}

/** Students of each programme in a wave, as the shipped survey file declares them. Faculties differ in size; programmes shrink towards the end of their faculty's list, the last one to a handful. */
export function examplePopulations(university: University, wave: number): ReadonlyMap<Programme, number> {
  const students = targets.find((target) => target.wave === wave)?.students ?? 0;
  const shares = university.faculties.map((_, place) => 1 + ((place * 5) % 7));
  shares[0] = (0.18 * shares.reduce((a, b) => a + b, 0)) / shares.length;
  const all = shares.reduce((a, b) => a + b, 0);
  return new Map(
    university.faculties.flatMap((faculty, place) => {
      const population = (students * (shares[place] ?? 1)) / all;
      const programmes = university.programmes.filter((each) => each.faculty === faculty.id);
      const hasSmall = programmes.length > 2;
      const parts = programmes.map((_, rank) => (hasSmall && rank === programmes.length - 1 ? 0 : 0.55 ** rank));
      const whole = parts.reduce((a, b) => a + b, 0);
      return programmes.map((programme, rank): [Programme, number] => [
        programme,
        hasSmall && rank === programmes.length - 1
          ? smallest + 6 * place
          : Math.round((population * (parts[rank] ?? 1)) / whole),
      ]);
    }),
  );
}

/** What those who need support need it with, by code, and how likely. */
const supportKinds = [0.5, 0.49, 0.48, 0.44, 0.41];

/** Those who answer: programmes differ in response, faculties and programmes in mood. */
function answering(university: University, target: Target, random: () => number): Respondent[] {
  const people: Respondent[] = [];
  for (const [programme, size] of examplePopulations(university, target.wave)) {
    const place = university.faculties.findIndex(({ id }) => id === programme.faculty);
    const rate = responseRate * (0.85 + 0.3 * random());
    const respondents = Math.max(4, Math.round(size * rate));
    const mood = 0.35 * Math.sin(place * 1.7) + 0.25 * (random() - 0.5);
    for (let person = 0; person < respondents; person += 1) {
      const grade = Math.min(10, Math.max(1, Math.round(7.1 + mood + 1.4 * normal(random))));
      const need = random() < 0.6 - 0.08 * (grade - 7) ? 1 : 2;
      const kinds = supportKinds.flatMap((likely, kind) => (random() < likely ? [kind + 1] : []));
      people.push({
        faculty: programme.faculty,
        programme: programme.id,
        level: programme.level,
        origin: random() < 0.22 ? "abroad" : "home",
        weight: size / respondents,
        wellbeing: random() < 0.02 ? noAnswer : grade,
        support: random() < 0.03 ? dontKnow : need,
        // An option that somebody did not choose differs from a question that was left open.
        kinds: need === 2 ? "0" : kinds.join(",") || "0",
      });
    }
  }
  return people;
}

/** Single answers are moved until the weighted figures agree with the targets. */
function calibrated(people: Respondent[], target: Target, random: () => number): Respondent[] {
  const pick = () => people[Math.floor(random() * people.length)];
  const weighted = (of: (person: Respondent) => number | null) => {
    let [sum, weight] = [0, 0];
    for (const person of people) {
      const value = of(person);
      if (value === null) continue;
      sum += person.weight * value;
      weight += person.weight;
    }
    return { sum, weight };
  };
  const grades = weighted(({ wellbeing }) => (wellbeing === noAnswer ? null : wellbeing));
  while (Math.abs(grades.sum / grades.weight - target.wellbeing) > 0.002) {
    const person = pick();
    const step = grades.sum / grades.weight < target.wellbeing ? 1 : -1;
    if (
      person === undefined ||
      person.wellbeing === noAnswer ||
      person.wellbeing + step > 10 ||
      person.wellbeing + step < 1
    )
      continue;
    person.wellbeing += step;
    grades.sum += step * person.weight;
  }
  const needs = weighted(({ support }) => (support === dontKnow ? null : Number(support === 1)));
  while (Math.abs((100 * needs.sum) / needs.weight - target.supportNeed) > 0.02) {
    const person = pick();
    const more = (100 * needs.sum) / needs.weight < target.supportNeed;
    if (person === undefined || person.support !== (more ? 2 : 1)) continue;
    person.support = more ? 1 : 2;
    needs.sum += (more ? 1 : -1) * person.weight;
  }
  return people;
}

/** Mulberry32 (Ettinger 2017): small, seeded, good enough for made-up data. */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Box & Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
