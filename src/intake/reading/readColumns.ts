/** A described file and the university -> how each of its columns is read, with what only a person can tell. */
import type { DescribedColumn } from "../../domain/index.ts";
import { answerList } from "./answerLists.ts";
import { backgroundOf, specialOf } from "./background.ts";
import { shownCodes } from "./codesOf.ts";
import type { Context } from "./context.ts";
import { withoutDerived } from "./derived.ts";
import { notRead } from "./notRead.ts";
import { questionOf } from "./question.ts";
import { doubted, leftOut, type ReadColumn } from "./reading.ts";
import { tickSets } from "./tickSets.ts";

export type ReadColumns = ReadonlyMap<string, ReadColumn>;

export function readColumns(context: Context): ReadColumns {
  const { columns, rows } = context.file;
  const away = new Map(columns.map((column) => [column.name, notRead(column, context)]));
  // An option that nobody ticked is empty: it is one of its question all the same.
  const open = columns.filter(({ name }) => isOpen(away.get(name)));
  const ticks = tickSets(
    open.filter((column) => backgroundOf(column, context) === null),
    rows,
  );
  const read = new Map(
    columns.map(
      (column) =>
        [
          column.name,
          checked(
            ticks.get(column.name) ?? chosenIn(column, away) ?? away.get(column.name) ?? others(column, context),
            column,
            context,
          ),
        ] as const,
    ),
  );
  return withoutDerived(columns, once(read));
}

function isOpen(read: ReadColumn | null | undefined): boolean {
  return read === null || (read?.reading.as === "left-out" && ["empty", "constant"].includes(read.reading.why));
}

/** What looks like texts of many kinds may be options that were chosen together. */
function chosenIn(column: DescribedColumn, away: ReadonlyMap<string, ReadColumn | null>): ReadColumn | null {
  const why = away.get(column.name)?.reading;
  if (why?.as !== "left-out" || (why.why !== "open" && why.why !== "key")) return null;
  const list = answerList(column);
  return list === null ? null : (specialOf(column) ?? list);
}

function others(column: DescribedColumn, context: Context): ReadColumn {
  return backgroundOf(column, context) ?? answerList(column) ?? questionOf(column);
}

/** Where codebook and file contradict one another, nothing that stands on the codes is sure: no question, no group. */
function checked(read: ReadColumn, column: DescribedColumn, { contradicted }: Context): ReadColumn {
  if (!contradicted.has(column.name) || read.reading.as === "left-out" || read.doubt !== null) return read;
  const shown = shownCodes(column.codes);
  return doubted(
    { kind: "contradicted", key: `contradicted ${shown}`, shown, codes: column.codes, proposed: read.reading },
    read.noAnswers,
  );
}

/** Roles that one column can have: the first has it, where nothing else tells which. A group may stand there twice, in codes and in words. */
function once(read: ReadonlyMap<string, ReadColumn>): ReadColumns {
  const weights = [...read].filter(([, { reading, doubt }]) => reading.as === "weight" || doubt?.kind === "weight");
  const sure = weights.filter(([, { reading }]) => reading.as === "weight");
  const taken = new Set<string>();
  return new Map(
    [...read].map(([name, each]) => {
      const { reading, doubt } = each;
      if (doubt?.kind === "weight" && sure.length === 1) return [name, leftOut("second-weight")];
      if (reading.as === "weight" && sure.length > 1)
        return [
          name,
          {
            ...each,
            reading: { as: "left-out", why: "asked" },
            doubt: { kind: "weight", key: `weight ${name}`, shown: "", codes: [], proposed: null },
          },
        ];
      const role = reading.as === "group" ? `group ${reading.id}` : single.has(reading.as) ? reading.as : null;
      if (role === null) return [name, each];
      if (taken.has(role)) return [name, leftOut("double")];
      taken.add(role);
      return [name, each];
    }),
  );
}

const single = new Set(["faculty", "programme", "level", "respondent", "wave", "population", "cluster"]);
