/** A made-up college, computed from answers, with two groups of other institutions beside it: one as published, one from a benchmark file with rows left out. */
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { aCollege, type College } from "../sources/aCollege.ts";

const survey = `id: cs
name: { nl: Enquête, en: College survey }
short: { nl: Enquête, en: Survey }
coverage: university
organiser: { nl: College, en: College }
description: { nl: Een enquête., en: A survey. }
waves: [{ id: 2023, population: 900 }, { id: 2024, population: 900 }]
items:
  - { id: grade, wording: { nl: "Hoe gaat het?", en: "How are you?" }, scale: { kind: range, min: 1, max: 10 } }
  - { id: lonely, wording: { nl: "Eenzaam?", en: "Lonely?" }, scale: { kind: share, of: { nl: studenten, en: students } } }
responses:
  files: { "2024": b.csv }
  faculty: { column: faculty }
  items:
    - { item: grade, column: grade }
    - { item: lonely, column: lonely, yes: [1], no: [0], missing: { "": not asked } }
privacy: { minimumBase: 10, reliableBase: 30 }
`;

const indicators = `topics:
  - { id: wellbeing, survey: cs, name: { nl: Welzijn, en: Well-being } }
indicators:
  - { id: cs.mean, survey: cs, item: grade, unit: grade, decimals: 1, name: { nl: Cijfer voor welzijn, en: Grade for well-being }, short: { nl: Welzijn, en: Well-being }, topic: wellbeing, priorities: [awareness], keyFigure: true, better: higher }
  - { id: cs.lonely, survey: cs, item: lonely, unit: percent, decimals: 0, name: { nl: Eenzaamheid, en: Loneliness }, short: { nl: Eenzaam, en: Lonely }, topic: wellbeing, priorities: [awareness], better: lower }
`;

/** Groups as a test may change them. */
export const groups = `sources:
  - { id: yearbook, title: { nl: Jaarboek, en: Yearbook }, publisher: { nl: Bureau Noord, en: North Office }, date: "2024-11" }
  - { id: bench, title: { nl: Benchmark, en: Benchmark }, publisher: { nl: Bureau Zuid, en: South Office }, date: "2024-10", edition: first }
groups:
  - id: like-ours
    name: { nl: Colleges zoals het onze, en: Colleges like ours }
    members:
      - { name: { nl: Ashby, en: Ashby }, code: A1 }
      - { name: { nl: Birch, en: Birch }, code: B2 }
      - { name: { nl: Cedar, en: Cedar }, code: C3 }
      - { name: { nl: Damson, en: Damson }, code: D4 }
  - id: all-colleges
    name: { nl: Alle colleges, en: All colleges }
    includesUs: true
    members:
      - { name: { nl: Elder, en: Elder } }
      - { name: { nl: Fir, en: Fir } }
      - { name: { nl: Gorse, en: Gorse } }
      - { name: { nl: Hazel, en: Hazel } }
    figures:
      - { indicator: cs.mean, wave: 2024, value: 6.9, margin: 0.1, source: yearbook, obtained: primary, note: { nl: Bladzijde twaalf., en: Page twelve. } }
      - { indicator: cs.lonely, wave: 2024, value: 21, source: yearbook, obtained: primary }
files:
  - file: benchmark.csv
    source: bench
    columns: { institution: Instelling, item: Vraag, wave: Jaar, value: Score, base: N, standardDeviation: SD }
    items: { V1: cs.mean, V9: cs.lonely }
    missing: ["-"]
`;

/** Of loneliness Damson is left out: fewer than five answered. Another question, year and institution are nobody's here. */
export const benchmark = `Instelling;Vraag;Jaar;Score;N;SD
A1;V1;2024;6,0;100;2
B2;V1;2024;7,0;300;2
C3;V1;2024;8,0;100;2
D4;V1;2024;5,0;100;2
A1;V9;2024;20;100;
B2;V9;2024;30;300;
C3;V9;2024;40;100;
D4;V9;2024;-;;
A1;V2;2024;3;100;1
A1;V1;2019;3;100;1
Z9;V1;2024;1;100;1
`;

export async function aCollegeBesideOthers(): Promise<College> {
  const college = await aCollege();
  await college.change("actions/2024.yaml", "indicator: cs.stress", "indicator: cs.mean");
  await rm(path.join(college.folder, "surveys/cs/published.yaml"));
  await mkdir(path.join(college.folder, "surveys/cs/responses"), { recursive: true });
  await mkdir(path.join(college.folder, "surveys/cs/benchmark"), { recursive: true });
  await college.write("surveys/cs/survey.yaml", survey);
  await college.write("indicators.yaml", indicators);
  await college.write("surveys/cs/responses/b.csv", answers(40));
  await college.write("surveys/cs/benchmark.yaml", groups);
  await college.write("surveys/cs/benchmark/benchmark.csv", benchmark);
  for (const language of ["nl", "en"])
    await college.write(`texts/2024/${language}/summary.md`, '{{estimate "cs.mean" wave=2024}}\n');
  return college;
}

/** `asked`: how many of each faculty were asked whether they are lonely, a fifth of whom are. */
export function answers(asked: number): string {
  const rows = ["arts", "science"].flatMap((faculty) =>
    Array.from({ length: 80 }, (_, place) => {
      const lonely = place >= asked ? "" : place % 5 === 0 ? "1" : "0";
      return `${faculty};${6 + (place % 3)};${lonely}`;
    }),
  );
  return ["faculty;grade;lonely", ...rows].map((row) => `${row}\n`).join("");
}
