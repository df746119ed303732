/** Open data against a table of its own of who may read what: the board and everybody read no programmes, the board reads what each faculty was compared with, nobody reads another faculty's. */
import { openFigures } from "../openFigures.ts";
import type { MadeUniversity } from "../university.ts";

type Part = "university" | "national" | "group" | "faculty" | "rest" | "inside";

const mayRead: Readonly<Record<"public" | "board" | "faculty", Readonly<Record<Part, "all" | "own" | "none">>>> = {
  public: { university: "all", national: "all", group: "all", faculty: "none", rest: "none", inside: "none" },
  board: { university: "all", national: "all", group: "all", faculty: "all", rest: "all", inside: "none" },
  faculty: { university: "all", national: "all", group: "all", faculty: "own", rest: "own", inside: "own" },
};

export async function audiencesOfFigures(release: string, { programmes }: MadeUniversity): Promise<readonly string[]> {
  const facultyOf = new Map(programmes.map(({ id, faculty }) => [id, faculty]));
  return (await openFigures(release)).flatMap(({ audience, indicator, wave, domain }) => {
    const { part, owner } = partOf(domain, facultyOf);
    const reader = audience === "public" || audience === "board" ? audience : "faculty";
    const rule = mayRead[reader][part];
    if (rule === "all" || (rule === "own" && audience === `faculty-${owner}`)) return [];
    return [`estimates.${audience}.csv ${indicator}/${wave}/${domain}: is not theirs`];
  });
}

function partOf(domain: string, facultyOf: ReadonlyMap<string, string>): { part: Part; owner: string | null } {
  if (domain === "university" || domain === "national") return { part: domain, owner: null };
  const [, kind = "", id = "", more] = /^([^:/]+):([^/:]+)(\/.+)?$/.exec(domain) ?? [];
  if (kind === "faculty" && more === undefined) return { part: "faculty", owner: id };
  if (kind === "rest") return { part: "rest", owner: id };
  if (kind === "faculty" || kind === "other") return { part: "inside", owner: id };
  if (kind === "programme") return { part: "inside", owner: facultyOf.get(id) ?? null };
  return { part: "group", owner: null };
}
