/** A seed -> a design that nobody thought of: any strata, clusters, weights, corrections, populations, domains. */
import type { ReferenceDesign } from "./referenceDesign.ts";
import { faculties, madeUp, programmes } from "./respondents.ts";
import { type Seeded, seeded } from "./seeded.ts";

export function randomDesign(seed: number): ReferenceDesign {
  const random = seeded(seed);
  const strata = Array.from(
    { length: random.pick([1, 1, 2, 3, 5, 12]) },
    (_, place) => `s${String(place).padStart(2, "0")}`,
  );
  const isClustered = random.chance(0.4);
  const isCorrected = random.chance(0.4);
  const span = random.pick([0, 0, 1, 3, 6]);
  const factor = random.pick([1, 1, 1.5, 4, 30]);
  const only = random.pick([1, 2, 3]);
  const about = {
    seed: seed + 7,
    respondents: random.pick([12, 20, 40, 80, 200, 400]),
    strata,
    weight: (own: Seeded) => Number((10 ** (span * (own.next() - 0.5))).toPrecision(6)),
    faculty: (own: Seeded) => own.pick(faculties.slice(0, only)),
    population: (stratum: string, units: number) => Math.ceil(units * (stratum === "s00" ? factor : factor + 0.3)),
    ...(isClustered ? { clusters: random.pick([2, 4, 9, 30]) } : {}),
    silent: random.chance(0.3) ? ["s01"] : [],
  };
  const design = madeUp(`random-${seed}`, about, {
    ...(strata.length > 1 ? { strata: ["stratum"] } : {}),
    ...(isClustered ? { cluster: "cluster" } : {}),
    ...(isCorrected ? { stratumPopulation: "size" } : {}),
    ...(span > 0 ? { weight: "w", weightLimit: 1e9 } : {}),
  });
  if (!random.chance(0.5)) return design;
  return { ...design, responses: { ...design.responses, populations: populations(design, random) } };
}

/** Populations that those who answered can be raked to: of the respondents, each multiplied by a factor of their programme, so that every margin is of the same students. */
function populations({ csv }: ReferenceDesign, random: Seeded) {
  const people = csv
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const factors = new Map(programmes.map(({ id }) => [id, random.whole(2, 9)]));
  const counted = (place: number) => {
    const counts: Record<string, number> = {};
    for (const person of people) {
      const key = person[place] ?? "";
      counts[key] = (counts[key] ?? 0) + (factors.get(person[6] ?? "") ?? 1);
    }
    return { "2024": counts };
  };
  const margins = [
    { by: "faculty", counts: counted(5), calibrate: true },
    { by: "programme", counts: counted(6), calibrate: true },
    { by: "level", counts: counted(7), calibrate: true },
  ].filter(() => random.chance(0.6));
  return margins;
}
