/** A manifest and its adoption -> what of the release may not be published before a day. */
import * as z from "zod";
import { type Adoption, type Finding, isHeldWith, type JudgedBy, type University } from "../domain/index.ts";

export interface Embargo {
  readonly what: string;
  /** The first day on which it may be published. */
  readonly until: string;
  readonly finding: Finding;
}

/** The part of a manifest that says what is embargoed, in every version of manifests. */
export const HeldBack = z.object({
  artefacts: z.array(
    z.object({
      id: z.string(),
      audience: z.string().default(""),
      estimates: z.array(z.string()).default([]),
    }),
  ),
  embargoes: z.array(z.object({ what: z.string(), until: z.string() })).default([]),
});

export type Structure = Pick<University, "faculties" | "programmes">;

/** A report is held with each file that is for its readers or holds its figures, whatever the file is called. */
export function embargoesOn(
  { embargoes, artefacts }: z.infer<typeof HeldBack>,
  year: number,
  adoption: Adoption | undefined,
  university: Structure,
): readonly Embargo[] {
  const there = (adoption?.reports ?? []).filter(({ report }) =>
    artefacts.some((each) => isHeldWith(report, each, university)),
  );
  const whole = adoption?.embargo === undefined ? [] : [embargoOfRelease(year, adoption.embargo)];
  const parts = [...embargoes, ...there.map(({ report, until }) => ({ what: `report ${report}`, until }))];
  return [
    ...whole,
    ...parts.map(({ what, until }) => ({
      what,
      until,
      finding: {
        file: "manifest.json",
        message: `${what} may not be published before ${until}`,
        hint: "wait, or make and adopt the release without it: npx wellbeing report --without-embargoed",
      },
    })),
  ];
}

function embargoOfRelease(year: number, until: string): Embargo {
  const message = `the release may not be published before ${until}`;
  const file = `data/adoption/${year}.yaml`;
  return { what: "the release", until, finding: { file, at: ["embargo"], message, hint: "publish it on that day" } };
}

/** Those that keep a release in on the day that it is judged by. */
export function notOver(embargoes: readonly Embargo[], { day }: Pick<JudgedBy, "day">): readonly Finding[] {
  return embargoes.filter(({ until }) => until > day).map(({ finding }) => finding);
}

/** Those that are over on the day that somebody named, and not today. */
export function passedBy(embargoes: readonly Embargo[], { day, today }: JudgedBy): readonly Embargo[] {
  return embargoes.filter(({ until }) => until > today && until <= day);
}
