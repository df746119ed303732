/** A seed -> languages, faculties, programmes and how many students are where. */
import { facultyNames, type NamedFaculty, programmeNames } from "./names.ts";
import { type Random, randomOf } from "./random.ts";
import type { Kind, Level, Localized, Unit } from "./university.ts";

export interface Programme {
  readonly id: string;
  readonly faculty: string;
  readonly name: Localized;
  readonly level: Level;
}

export interface DrawnFaculties {
  readonly languages: readonly ("nl" | "en")[];
  readonly faculties: readonly NamedFaculty[];
  readonly programmes: readonly Programme[];
  readonly units: readonly Unit[];
  /** Whether the university tells of faculties and programmes at all: a college has none. Its students still are in units. */
  readonly isTold: boolean;
  /** Every faculty has programmes, so that files can name them. */
  readonly hasProgrammes: boolean;
  /** Every student's level is that of some programme, so that files can name it. */
  readonly hasLevels: boolean;
  /** Its names hold digits, accents and one another. */
  readonly isAwkward: boolean;
  readonly kind: Kind;
}

export interface Size {
  /** None: what the seed says. */
  readonly faculties?: number;
  readonly students?: number;
  readonly programmesPerFaculty?: number;
}

export function drawFaculties(seed: number, size: Size): DrawnFaculties {
  const random = randomOf(seed, "faculties");
  const count = size.faculties ?? random.pick([3, 3, 4, 4, 5, 6, 6, 7, 8, 9, 10, 12, 14, 17, 20]);
  const isAwkward = random.chance(0.5);
  const faculties = random.some(facultyNames(isAwkward), count);
  const tiny = new Set(faculties.slice(0, random.whole(1, 2)).map(({ id }) => id));
  const having = random.pick(["none", "some", "all", "all", "all"] as const);
  const programmes = faculties.flatMap((faculty) =>
    programmesOf(faculty, tiny.has(faculty.id), having, isAwkward, random, size.programmesPerFaculty),
  );
  const students = size.students ?? Math.round(random.logBetween(100, 20_000) / random.between(0.25, 0.5));
  const units = unitsOf(faculties, programmes, tiny, students, random);
  const languages = random.pick([["nl", "en"], ["nl", "en"], ["en", "nl"], ["nl"], ["en"]] as const);
  const levels = new Set(programmes.map(({ level }) => level));
  const isTold = !randomOf(seed, "told").chance(0.1);
  return {
    languages,
    faculties,
    programmes,
    units,
    isTold,
    hasProgrammes: isTold && faculties.every(({ id }) => programmes.some(({ faculty }) => faculty === id)),
    hasLevels: units.every(({ level }) => levels.has(level)),
    isAwkward,
    kind: {
      names: isAwkward ? "awkward" : "plain",
      faculties: !isTold ? "none" : count <= 5 ? "3–5" : count <= 9 ? "6–9" : "10–20",
      programmes: !isTold || programmes.length === 0 ? "none" : having,
      languages: languages.join("+"),
    },
  };
}

function programmesOf(
  { id, name, short }: NamedFaculty,
  isTiny: boolean,
  having: "none" | "some" | "all",
  isAwkward: boolean,
  random: Random,
  asked: number | undefined,
): readonly Programme[] {
  const least = having === "all" ? 1 : 0;
  const drawn = having === "none" ? 0 : Math.max(least, isTiny ? random.whole(0, 2) : random.whole(0, 6));
  const count = asked ?? drawn;
  const nameOf = random.pick(programmeNames(isAwkward));
  return Array.from({ length: count }, (_, place) => ({
    id: `${id}-${place + 1}`,
    faculty: id,
    name: nameOf(short ?? name, place + 1),
    level: random.chance(0.6) ? "bachelor" : "master",
  }));
}

function unitsOf(
  faculties: readonly NamedFaculty[],
  programmes: readonly Programme[],
  tiny: ReadonlySet<string>,
  students: number,
  random: Random,
): readonly Unit[] {
  const shares = new Map(faculties.map(({ id }) => [id, tiny.has(id) ? 0 : random.logBetween(1, 12)]));
  const sum = [...shares.values()].reduce((all, each) => all + each, 0);
  return faculties.flatMap(({ id }): Unit[] => {
    const isTiny = tiny.has(id);
    const own = isTiny ? random.whole(15, 60) : Math.max(40, Math.round((students * (shares.get(id) ?? 0)) / sum));
    const parts: readonly { programme: string | null; level: Level; part: number }[] = programmes.some(
      ({ faculty }) => faculty === id,
    )
      ? programmes
          .filter(({ faculty }) => faculty === id)
          .map((each) => ({ programme: each.id, level: each.level, part: random.logBetween(0.04, 1) }))
      : [
          { programme: null, level: "bachelor", part: 0.65 },
          { programme: null, level: "master", part: 0.35 },
        ];
    const whole = parts.reduce((all, { part }) => all + part, 0);
    return parts.map(({ programme, level, part }) => ({
      faculty: id,
      programme,
      level,
      students: Math.max(3, Math.round((own * part) / whole)),
      isTiny,
    }));
  });
}
