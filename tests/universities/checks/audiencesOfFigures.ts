/** Open data against a table of its own of who may read what: the board and everybody read no programmes, and no faculty's file has another's; everybody reads faculties, and what each was compared with, where the site shows them. */
import { openFigures } from "../openFigures.ts";
import type { MadeUniversity } from "../university.ts";

type Part = "university" | "national" | "group" | "faculty" | "rest" | "inside";

type Reader = "public" | "public without faculties" | "board" | "faculty";

const mayRead: Readonly<Record<Reader, Readonly<Record<Part, "all" | "own" | "none">>>> = {
  public: { university: "all", national: "all", group: "all", faculty: "all", rest: "all", inside: "none" },
  "public without faculties": {
    university: "all",
    national: "all",
    group: "all",
    faculty: "none",
    rest: "none",
    inside: "none",
  },
  board: { university: "all", national: "all", group: "all", faculty: "all", rest: "all", inside: "none" },
  faculty: { university: "all", national: "all", group: "all", faculty: "own", rest: "own", inside: "own" },
};

export async function audiencesOfFigures(
  release: string,
  { programmes, showsFaculties }: MadeUniversity,
): Promise<readonly string[]> {
  const facultyOf = new Map(programmes.map(({ id, faculty }) => [id, faculty]));
  return (await openFigures(release)).flatMap(({ audience, indicator, wave, domain }) => {
    const { part, owner } = partOf(domain, facultyOf);
    const rule = mayRead[readerOf(audience, showsFaculties)][part];
    if (rule === "all" || (rule === "own" && audience === `faculty-${owner}`)) return [];
    return [`estimates.${audience}.csv ${indicator}/${wave}/${domain}: is not theirs`];
  });
}

function readerOf(audience: string, showsFaculties: boolean): Reader {
  if (audience === "public") return showsFaculties ? "public" : "public without faculties";
  return audience === "board" ? "board" : "faculty";
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
