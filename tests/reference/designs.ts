/** The designs whose estimates are compared with R's, through the whole program. */
import { readFileSync } from "node:fs";
import type { ReferenceDesign, ReferenceItem } from "./referenceDesign.ts";
import { type MadeUp, madeUp } from "./respondents.ts";
import type { Seeded } from "./seeded.ts";

const three = ["north", "east", "south"];
const stratified = { strata: ["stratum"] };
const mild = (random: Seeded) => Number((0.5 + 3.5 * random.next()).toFixed(3));
/** Over six orders of magnitude. */
const wide = (random: Seeded) => Number((10 ** (6 * random.next() - 3)).toPrecision(6));
const wideDeclared = { weight: "w", weightLimit: 1e9 };

const byFaculty = { by: "faculty", counts: { "2024": { arts: 900, law: 300, science: 1800 } }, calibrate: true };
const byLevel = { by: "level", counts: { "2024": { bachelor: 1700, master: 1300 } }, calibrate: true };
/** Programmes of a faculty add up to the faculty, those of a level do not follow from them: faculties are collinear. */
const byProgramme = {
  by: "programme",
  counts: {
    "2024": {
      "arts-bachelor": 500,
      "arts-master": 400,
      "law-bachelor": 200,
      "law-master": 100,
      "science-bachelor": 1000,
      "science-master": 800,
    },
  },
  calibrate: true,
};
const base: MadeUp = { seed: 1, respondents: 240, strata: three, weight: mild };

const all: readonly ReferenceDesign[] = [
  madeUp("simple-random", { seed: 11, respondents: 150 }, {}),
  madeUp("strata", { ...base, seed: 12 }, { ...stratified, weight: "w" }),
  madeUp(
    "finite-population",
    { ...base, seed: 13, population: (_, units) => 3 * units + 7 },
    { ...stratified, weight: "w", stratumPopulation: "size" },
  ),
  madeUp(
    "census-stratum",
    { ...base, seed: 14, population: (stratum, units) => (stratum === "south" ? units : 4 * units) },
    { ...stratified, weight: "w", stratumPopulation: "size" },
  ),
  madeUp(
    "census",
    { ...base, seed: 15, population: (_, units) => units },
    { ...stratified, stratumPopulation: "size" },
  ),
  madeUp("wide-weights", { ...base, seed: 16, weight: wide }, { ...stratified, ...wideDeclared }),
  madeUp(
    "wide-by-stratum",
    { ...base, seed: 17, weight: (random, stratum) => (stratum === "north" ? 1e6 : 1) * mild(random) },
    { ...stratified, ...wideDeclared },
  ),
  // Faculties of 1, 2 … 6 respondents would need six of them: three here, three in the next.
  madeUp("domains-1-2-3", { ...base, seed: 18, faculty: tiny(1, 2) }, { ...stratified, weight: "w" }),
  madeUp("domains-4-5-6", { ...base, seed: 19, faculty: tiny(4, 6) }, { ...stratified, weight: "w" }),
  madeUp("silent-stratum", { ...base, seed: 20, silent: ["east"] }, { ...stratified, weight: "w" }),
  madeUp("lonely-strata", { ...base, seed: 21, respondents: 60, strata: lonely(40) }, { ...stratified, weight: "w" }),
  madeUp("post-stratified", { ...base, seed: 22 }, { ...stratified, weight: "w", populations: [byFaculty] }),
  madeUp(
    "raked-2",
    { ...base, seed: 23, population: (_, units) => 5 * units },
    { ...stratified, weight: "w", stratumPopulation: "size", populations: [byFaculty, byLevel] },
  ),
  madeUp(
    "raked-3-collinear",
    { ...base, seed: 24 },
    {
      ...stratified,
      weight: "w",
      populations: [byFaculty, byProgramme, byLevel],
    },
  ),
  madeUp(
    "raked-joined",
    { ...base, seed: 25, faculty: withoutLaw },
    {
      weight: "w",
      populations: [{ ...byFaculty, join: { law: "arts" } }, byLevel],
    },
  ),
  slowRaking(),
  madeUp(
    "raked-wide",
    { ...base, seed: 27, weight: wide },
    {
      ...stratified,
      ...wideDeclared,
      populations: [byFaculty, byLevel],
    },
  ),
  madeUp("clusters", { seed: 28, respondents: 240, clusters: 17, weight: mild }, { cluster: "cluster", weight: "w" }),
  madeUp(
    "clusters-in-strata",
    { ...base, seed: 29, clusters: 8, population: (_, units) => units + 9 },
    { ...stratified, cluster: "cluster", weight: "w", stratumPopulation: "size" },
  ),
  madeUp(
    "clusters-raked",
    { ...base, seed: 30, clusters: 9 },
    {
      ...stratified,
      cluster: "cluster",
      weight: "w",
      populations: [byFaculty, byLevel],
    },
  ),
  madeUp(
    "clusters-lonely",
    { ...base, seed: 31, respondents: 60, strata: lonely(12), clusters: 2 },
    {
      ...stratified,
      cluster: "cluster",
    },
  ),
  api("apisrs", { stratumPopulation: "fpc", weight: "pw" }),
  api("apistrat", { strata: ["stype"], stratumPopulation: "fpc", weight: "pw" }),
  api("apistrat", { strata: ["stype"], weight: "pw", populations: schools("faculty", "level") }, "apistrat-raked"),
  api("apiclus1", { cluster: "dnum", stratumPopulation: "fpc", weight: "pw" }),
  api("apiclus1", { cluster: "dnum", weight: "pw", populations: schools("faculty") }, "apiclus1-post-stratified"),
  api("apiclus1", { weight: "pw", populations: schools("faculty", "level") }, "apiclus1-raked"),
  api(
    "apiclus1",
    { cluster: "dnum", stratumPopulation: "fpc", weight: "pw", populations: schools("faculty", "level") },
    "apiclus1-raked-clusters",
  ),
  api("apiclus2", { cluster: "dnum", weight: "pw" }),
];

/** Medians of the grade in these, since R needs long for them. */
const withMedians = new Set([
  "strata",
  "census-stratum",
  "wide-weights",
  "domains-4-5-6",
  "raked-2",
  "clusters-in-strata",
]);

export const designs = all.map((design) => (withMedians.has(design.name) ? withMedian(design) : design));

function withMedian(design: ReferenceDesign): ReferenceDesign {
  const items = design.items.map((item) => (item.id === "grade" ? { ...item, statistics: ["median"] } : item));
  return { ...design, items };
}

/** The first respondents are the only ones of arts and law, whatever their stratum. */
function tiny(arts: number, law: number): (random: Seeded, place: number) => string {
  return (_, place) => (place < arts ? "arts" : place < arts + law ? "law" : "science");
}

function withoutLaw(random: Seeded): string {
  return random.chance(0.4) ? "arts" : "science";
}

function lonely(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `s${String(place).padStart(2, "0")}`);
}

/** Faculty and level all but say the same, and the populations want them otherwise: proportional fitting needs some thousand rounds. */
function slowRaking(): ReferenceDesign {
  const design = madeUp(
    "raked-slowly",
    { ...base, seed: 26, respondents: 400 },
    {
      ...stratified,
      weight: "w",
      populations: [byFaculty, { ...byLevel, counts: { "2024": { bachelor: 1300, master: 1700 } } }],
    },
  );
  const [head = "", ...lines] = design.csv.trimEnd().split("\n");
  const changed = lines.map((line, place) => {
    const cells = line.split(",");
    const level = place % 40 === 0 ? "bachelor" : cells[5] === "science" ? "master" : "bachelor";
    const isOdd = place % 97 === 0;
    cells[7] = isOdd ? (level === "master" ? "bachelor" : "master") : level;
    cells[6] = `${cells[5]}-${cells[7]}`;
    return cells.join(",");
  });
  return { ...design, csv: `${[head, ...changed].join("\n")}\n` };
}

/** Schools of California as R's survey package has them (apipop: 4,421 elementary, 755 high and 1,018 middle schools; 5,122 met their target). */
function schools(...margins: readonly ("faculty" | "level")[]) {
  const counts = { faculty: { e: 4421, h: 755, m: 1018 }, level: { bachelor: 5122, master: 1072 } };
  return margins.map((by) => ({ by, counts: { "2024": counts[by] }, calibrate: true }));
}

function api(file: string, responses: Readonly<Record<string, unknown>>, name = file): ReferenceDesign {
  const csv = readFileSync(new URL(`../fixtures/reference/api/${file}.csv`, import.meta.url), "utf8");
  const items: readonly ReferenceItem[] = [
    { id: "api00", range: [0, 1000], read: { column: "api00" }, answers: [[0, 599]] },
    { id: "enroll", range: [0, 10_000], read: { column: "enroll" } },
    { id: "awards", range: null, read: { column: "awards", yes: ["Yes"], no: ["No"] } },
  ];
  return {
    name,
    csv,
    faculties: ["e", "h", "m"],
    programmes: ["e", "h"].map((faculty) => ({
      id: `${faculty}-only`,
      faculty,
      level: faculty === "e" ? ("bachelor" as const) : ("master" as const),
    })),
    responses: {
      faculty: { column: "stype", codes: { E: "e", H: "h", M: "m" } },
      level: { column: "sch.wide", codes: { Yes: "bachelor", No: "master" } },
      ...responses,
    },
    items,
  };
}
