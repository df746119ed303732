/** A seed and sizes -> the people of a made-up university with their answers: programmes and faculties of very different sizes, nested and crossing groups, some people in no category. */
import { type Person, type Question, randomFrom } from "./aUniversity.ts";

export interface Sizes {
  readonly faculties: number;
  readonly programmesPerFaculty: number;
  /** 0 to 4: the second lies within the levels, the others cross. */
  readonly groups: number;
  readonly unknown: number;
  readonly items: number;
  /** Respondents of a middling programme. */
  readonly programmeSize: number;
}

const names = ["gender", "phase", "origin", "housing"] as const;
const categories: Readonly<Record<(typeof names)[number], readonly string[]>> = {
  gender: ["female", "male", "other"],
  phase: ["first", "later", "master"],
  origin: ["home", "abroad"],
  housing: ["parents", "room", "own"],
};

export function groupsOf(sizes: Sizes): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.slice(0, sizes.groups).map((name) => [name, categories[name]]));
}

export function questionsOf({ items }: Sizes): readonly Question[] {
  return Array.from({ length: items }, (_, place): Question => {
    if (place % 3 === 0) return { id: `q${place}`, scale: [1, 10], counts: [1, 5] };
    return place % 3 === 1 ? { id: `q${place}`, scale: "share" } : { id: `q${place}`, scale: [1, 5] };
  });
}

export function randomPeople(seed: number, sizes: Sizes): readonly Person[] {
  const random = randomFrom(seed * 7919 + 13);
  const people: Person[] = [];
  const questions = questionsOf(sizes);
  // Some questions nearly equal a group: nearly everybody of it says yes, and nobody else.
  const nearly = random() < 0.4 && sizes.groups > 0 ? (names[Math.floor(random() * sizes.groups)] ?? null) : null;
  for (let f = 0; f < sizes.faculties; f += 1) {
    const scale = 0.4 + 1.6 * random();
    for (let p = 0; p < sizes.programmesPerFaculty; p += 1) {
      const level = p % 2 === 0 ? "bachelor" : "master";
      const count = Math.max(
        1,
        Math.round(
          sizes.programmeSize * scale * Math.exp(1.1 * (random() + random() - 1)) * (random() < 0.1 ? 0.25 : 1),
        ),
      );
      const lift = random();
      for (let n = 0; n < count; n += 1) {
        const groups: Record<string, string> = {};
        for (const name of names.slice(0, sizes.groups)) {
          if (random() < sizes.unknown) continue;
          groups[name] = categoryOf(name, level, random());
        }
        const answers: Record<string, number | null> = {};
        for (const { id, scale: on } of questions) {
          if (random() < 0.03) answers[id] = null;
          else if (on === "share")
            answers[id] =
              nearly !== null && id === "q1"
                ? Number(groups[nearly] === categories[nearly][1])
                : Number(random() < 0.1 + 0.5 * lift);
          else
            answers[id] = Math.round(
              on[0] + (on[1] - on[0]) * Math.min(1, Math.max(0, 0.35 + 0.3 * lift + 0.5 * (random() - 0.5))),
            );
        }
        people.push({ faculty: `f${f}`, programme: `f${f}-p${p}`, level, groups, answers });
      }
    }
  }
  return people;
}

function categoryOf(name: (typeof names)[number], level: "bachelor" | "master", draw: number): string {
  switch (name) {
    case "gender":
      return draw < 0.58 ? "female" : draw < 0.985 ? "male" : "other";
    case "phase":
      return level === "master" ? "master" : draw < 0.4 ? "first" : "later";
    case "origin":
      return draw < 0.85 ? "home" : "abroad";
    case "housing":
      return draw < 0.3 ? "parents" : draw < 0.8 ? "room" : "own";
  }
}
