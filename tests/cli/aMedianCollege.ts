/** The small college, computed from answers, with the median of its grades beside the mean: what a median needs from response file to page. */
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { aCollege, type College } from "../sources/aCollege.ts";

/** Grades of 2024, and how many gave each. */
const grades: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  // A third gives at most a 6, three quarters at most a 7.
  arts: { 6: 20, 7: 25, 8: 15 },
  science: { 9: 70 },
  law: { 3: 10, 4: 20, 5: 20, 6: 20, 10: 10 },
};

const survey = `id: cs
name: { nl: Enquête, en: College survey }
short: { nl: Enquête, en: Survey }
coverage: university
organiser: { nl: College, en: College }
description: { nl: Een enquête., en: A survey. }
waves: [{ id: 2023, population: 900 }, { id: 2024, population: 900 }]
items:
  - { id: grade, wording: { nl: "Hoe gaat het?", en: "How are you?" }, scale: { kind: range, min: 1, max: 10 } }
responses:
  files: { "2023": a.csv, "2024": b.csv }
  faculty: { column: faculty }
  groups:
    - id: origin
      name: { nl: Herkomst, en: Origin }
      column: origin
      categories:
        - { id: near, name: { nl: Van dichtbij, en: From nearby }, codes: [near] }
        - { id: far, name: { nl: Van ver, en: From far away }, codes: [far] }
  items: [{ item: grade, column: grade }]
privacy: { minimumBase: 10, reliableBase: 30 }
`;

const indicators = `topics:
  - { id: wellbeing, survey: cs, name: { nl: Welzijn, en: Well-being } }
indicators:
  - { id: cs.mean, survey: cs, item: grade, statistic: mean, unit: grade, decimals: 1, name: { nl: Cijfer voor welzijn, en: Grade for well-being }, short: { nl: Welzijn, en: Well-being }, topic: wellbeing, priorities: [awareness], keyFigure: true, better: higher }
  - { id: cs.median, survey: cs, item: grade, statistic: median, unit: grade, decimals: 0, name: { nl: Cijfer voor welzijn, en: Grade for well-being }, short: { nl: Welzijn, en: Well-being }, topic: wellbeing, priorities: [awareness], keyFigure: true, better: higher }
`;

export async function aMedianCollege(): Promise<College> {
  const college = await aCollege();
  await college.change(
    "university.yaml",
    "  - id: science",
    "  - id: law\n    name: { nl: Rechten, en: Law }\n  - id: science",
  );
  await college.change("actions/2024.yaml", "indicator: cs.stress", "indicator: cs.median");
  await rm(path.join(college.folder, "surveys/cs/published.yaml"));
  await mkdir(path.join(college.folder, "surveys/cs/responses"), { recursive: true });
  await college.write("surveys/cs/survey.yaml", survey);
  await college.write("indicators.yaml", indicators);
  await college.write("surveys/cs/responses/b.csv", csv(grades));
  // A year before, nobody in arts gave an 8.
  await college.write("surveys/cs/responses/a.csv", csv({ ...grades, arts: { 5: 40, 6: 20 } }));
  for (const language of ["nl", "en"])
    await college.write(`texts/2024/${language}/summary.md`, '{{estimate "cs.median" wave=2024}}\n');
  return college;
}

/** Six students came from far away: too few to show. */
function csv(all: typeof grades): string {
  const rows = Object.entries(all).flatMap(([faculty, counts]) =>
    Object.entries(counts).flatMap(([grade, count]) =>
      Array.from(
        { length: count },
        (_, place) => `${faculty};${grade};${faculty === "law" && grade === "4" && place < 6 ? "far" : "near"}`,
      ),
    ),
  );
  return ["faculty;grade;origin", ...rows].map((row) => `${row}\n`).join("");
}
