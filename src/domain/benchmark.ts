/** Groups of other institutions that stand beside the university, with their figures: as published, or pooled from a file of aggregated rows. */
import * as z from "zod";
import { type Code, plainCode } from "./code.ts";
import { Day } from "./day.ts";
import { IndicatorId, PeersId, SourceId, Year } from "./ids.ts";
import { Localized } from "./language.ts";
import { Column } from "./namedColumn.ts";
import { Obtained, Source } from "./published.ts";
import { ReadAs } from "./readAs.ts";

/** More groups than this would be a league table. */
const mostGroups = 3;

/** Fewer institutions besides the university are no group: the figure of one of them could be worked out by another, or would follow from ours. */
export const fewestOthers = 3;

const InstitutionCode = z.union([z.string().min(1), z.number()]);

const Member = z.strictObject({
  name: Localized,
  /** What the benchmark files call it. */
  code: InstitutionCode.optional(),
});
export type Member = Readonly<z.infer<typeof Member>>;

const GroupFigure = z
  .strictObject({
    indicator: IndicatorId,
    wave: Year,
    /** In the indicator's unit: percentages as 61.1, not 0.611. */
    value: z.number(),
    precision: z.enum(["exact", "more than", "about"]).default("exact"),
    base: z.int().positive().optional(),
    interval: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
    standardError: z.number().positive().optional(),
    margin: z.number().positive().optional(),
    source: SourceId,
    obtained: Obtained,
    embargo: Day.optional(),
    note: Localized.optional(),
  })
  .superRefine((figure, context) => {
    const given = (["interval", "standardError", "margin"] as const).filter((key) => figure[key] !== undefined);
    const [, second] = given;
    if (second === undefined) return;
    context.addIssue({
      code: "custom",
      path: [second],
      message: `\`${given.join("` and `")}\` say the same in several ways`,
      params: { hint: "keep the one that the source gives" },
    });
  });
export type GroupFigure = Readonly<z.infer<typeof GroupFigure>>;

const PeerGroup = z
  .strictObject({
    id: PeersId,
    name: Localized,
    /** Institutions other than the university itself. */
    members: z.array(Member).min(fewestOthers, {
      error: `a group has at least ${fewestOthers} institutions besides the university: the figure of one of fewer could be worked out`,
    }),
    /** Whether the university is among those that the figures are about. */
    includesUs: z.boolean().default(false),
    figures: z.array(GroupFigure).default([]),
  })
  .superRefine(({ members }, context) => {
    const seen = new Set<string>();
    for (const [place, { name, code }] of members.entries()) {
      const called = [
        ...Object.values(name).map((each) => `called ${each}`),
        ...(code === undefined ? [] : [`coded ${plainCode(code)}`]),
      ];
      if (called.some((each) => seen.has(each)))
        context.addIssue({
          code: "custom",
          path: ["members", place],
          message: "this institution is in the group twice",
          params: { hint: "name each once" },
        });
      for (const each of called) seen.add(each);
    }
  });
export type PeerGroup = Readonly<z.infer<typeof PeerGroup>>;

const BenchmarkColumns = z
  .strictObject({
    institution: Column,
    item: Column,
    wave: Column.optional(),
    value: Column,
    base: Column,
    /** Of the answers of the institution's respondents. */
    standardDeviation: Column.optional(),
    standardError: Column.optional(),
  })
  .refine(({ standardDeviation, standardError }) => standardDeviation === undefined || standardError === undefined, {
    error: "name `standardDeviation` or `standardError`, not both",
    path: ["standardError"],
  });

const BenchmarkFile = z
  .strictObject({
    /** In `benchmark/` beside this file. */
    file: z.string().regex(/^[\w.-]+\.(csv|xlsx)$/i, {
      error: "a file name that ends in .csv or .xlsx, without folders",
    }),
    source: SourceId,
    read: ReadAs.default({}),
    columns: BenchmarkColumns,
    /** Where the file has no column of it. */
    wave: Year.optional(),
    /** What the file calls each indicator's figure; other rows are left alone. */
    items: z.record(z.string(), IndicatorId),
    /** What the file calls the university itself. */
    us: InstitutionCode.optional(),
    /** What stands instead of a figure that is left out; an empty cell does in any case. */
    missing: z.array(z.string()).default([]),
    /** 100 where it writes shares as 0.61. */
    times: z.union([z.literal(1), z.literal(100)]).default(1),
  })
  .refine(({ columns, wave }) => (columns.wave === undefined) !== (wave === undefined), {
    error:
      "the wave stands in a column of the file (`columns: { wave: … }`), or is one for all of it (`wave`): write one of the two",
    path: ["wave"],
  });
export type BenchmarkFile = Readonly<z.infer<typeof BenchmarkFile>>;

export const Benchmark = z.strictObject({
  sources: z.array(Source).min(1),
  groups: z
    .array(PeerGroup)
    .min(1)
    .max(mostGroups, {
      error: `a survey has at most ${mostGroups} groups of institutions: more would be a league table`,
    }),
  files: z.array(BenchmarkFile).default([]),
});
export type Benchmark = Readonly<z.infer<typeof Benchmark>>;

/** A row of a benchmark file: the figure of an institution, in the indicator's unit. */
export interface BenchmarkRow {
  readonly source: SourceId;
  /** A member's place among all institutions that groups name (`institutionKey`), or "us". */
  readonly institution: string;
  readonly indicator: IndicatorId;
  readonly wave: Year;
  readonly value: number;
  readonly base: number;
  /** Of its value; null where the file does not give it. */
  readonly standardError: number | null;
}

/** With the rows of its files. */
export type BenchmarkData = Benchmark & { readonly rows: readonly BenchmarkRow[] };

/** The university itself among institutions. */
export const us = "us";

/** What one institution is in all groups: by its code, else by its name. */
export function institutionKey({
  name,
  code,
}: {
  readonly name?: Localized;
  readonly code?: Code | undefined;
}): string {
  if (code !== undefined) return `code ${plainCode(code)}`;
  return `name ${Object.values(name ?? {})
    .join("/")
    .toLowerCase()}`;
}

/** All that a group's figure is about: the university among them where it is. */
export function institutionsOf({ members, includesUs }: PeerGroup): readonly string[] {
  return [...members.map(institutionKey), ...(includesUs ? [us] : [])];
}

/** How many of a group's institutions have a figure in the files. */
export function coverageOf(
  group: PeerGroup,
  rows: readonly BenchmarkRow[],
  { indicator, wave }: Pick<BenchmarkRow, "indicator" | "wave">,
): { readonly members: number; readonly withFigure: number } {
  const wanted = institutionsOf(group);
  const found = rows.filter(
    (row) => row.indicator === indicator && row.wave === wave && wanted.includes(row.institution),
  );
  return { members: wanted.length, withFigure: found.length };
}
