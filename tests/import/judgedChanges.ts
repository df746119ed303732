/** Two years of a delivery, and what the importer says changed -> which of the planted changes it told, by kind, and what it invented. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { changesSince } from "../../src/app/importing/changesSince.ts";
import { lookAtDelivery } from "../../src/app/importing/lookAtDelivery.ts";
import type { Change, ChangeKind } from "../../src/intake/compare/change.ts";
import { type NextYear, twoYears } from "./deliveries/changes/change.ts";
import type { changeTruthSchema } from "./deliveries/truth.ts";
import { writeDelivery } from "./deliveries/writeDeliveries.ts";
import { asked, collegeIn } from "./judged.ts";

type Kind = ReturnType<typeof changeTruthSchema.parse>["kind"];

/** What the importer may call each; empty: what breaks nothing need not be told. */
const called: Readonly<Record<Kind, readonly ChangeKind[]>> = {
  wording: ["wording", "denominator", "population"],
  spelling: [],
  scale: ["scale", "codes", "options"],
  codes: ["codes", "order", "scale"],
  "order of options": ["order", "codes"],
  "option added": ["options", "scale", "codes"],
  "option removed": ["options", "scale", "codes"],
  "options merged": ["options", "scale", "codes"],
  "missing codes": ["missing", "codes"],
  population: ["population", "denominator"],
  renamed: ["renamed"],
  dropped: ["dropped"],
  new: ["new"],
  "weight added": ["weight", "new"],
  "faculty merged": ["population", "options", "codes"],
  "faculty renamed": ["population", "options", "codes", "wording"],
  "language of labels": [],
};

export interface JudgedChanges {
  readonly delivery: string;
  readonly told: number;
  readonly untold: readonly string[];
  readonly invented: readonly string[];
}

export async function judgedChanges(next: NextYear): Promise<JudgedChanges> {
  const folder = await mkdtemp(path.join(tmpdir(), "judged-"));
  try {
    const { before, after, truth } = twoYears(next);
    await writeDelivery(before, path.join(folder, "before"));
    await writeDelivery(after, path.join(folder, "after"));
    const beside = (year: string, files: readonly string[]) =>
      files[0] === undefined ? null : path.join(folder, year, files[0]);
    const ask = {
      ...asked,
      dataFolder: await collegeIn(folder, after.truth.language),
      file: path.join(folder, "after", after.truth.dataFile),
      codebook: beside("after", after.truth.otherFiles),
      before: path.join(folder, "before", before.truth.dataFile),
      beforeCodebook: beside("before", before.truth.otherFiles),
    };
    const looked = await lookAtDelivery(ask);
    if (looked.kind === "findings") throw new Error(looked.findings.map(({ message }) => message).join("\n"));
    const since = await changesSince(ask, looked);
    if (since.kind === "findings") throw new Error(since.findings.map(({ message }) => message).join("\n"));
    const isOf = (change: Change, { before: was, after: now }: (typeof truth.changes)[number]) =>
      [...was, ...now].some(
        (column) => column === change.column || column === change.before || column === change.after,
      );
    const untold = truth.changes.filter(
      (each) =>
        called[each.kind].length > 0 &&
        !since.changes.some((change) => isOf(change, each) && called[each.kind].includes(change.kind)),
    );
    const invented = since.changes.filter((change) => !truth.changes.some((each) => isOf(change, each)));
    const say = ({ kind, column, before: was, after: now }: Change) => `${kind} ${column}: ${was} -> ${now}`;
    return {
      delivery: truth.delivery,
      told: truth.changes.length - untold.length,
      untold: untold.map(({ id, kind, after: now }) => `${kind} ${id} ${now.join(", ")}`),
      invented: invented.map(say),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
