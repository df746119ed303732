/** Each delivery is the same each time, and its truth is valid: a column has one truth, and the codes in the data stand in it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "./all.ts";
import type { Cell } from "./column.ts";
import { deliver } from "./delivery.ts";
import { savMonitor } from "./kinds/savMonitor.ts";
import { deliveryTruthSchema } from "./truth.ts";
import { unknownCells } from "./unknownCells.ts";
import { writeDelivery } from "./writeDeliveries.ts";

/** What a reader of other people makes of a file. The package comes without types. */
const { SavBufferReader } = createRequire(import.meta.url)("sav-reader") as {
  SavBufferReader: new (
    bytes: Buffer,
  ) => {
    readonly meta: { readonly sysvars: readonly { readonly name: string; readonly label?: string }[] };
    open(): Promise<void>;
    readAllRows(): Promise<readonly Readonly<Record<string, Cell>>[]>;
  };
};

describe.each(kinds)("the delivery $id", (kind) => {
  const delivery = deliver(kind);

  it("is the same each time", () => expect(deliver(kind).files).toEqual(delivery.files));

  it("has a valid truth, with every column once", () => {
    const truth = deliveryTruthSchema.parse(delivery.truth);
    expect(truth.columns.map(({ column }) => column)).toEqual(delivery.table.columns.map(({ name }) => name));
    expect(Object.keys(delivery.files)).toContain(truth.dataFile);
  });

  it("has no answer that its truth does not tell of", () => expect(unknownCells(delivery)).toEqual([]));

  it("has no item without answers: for every item, somebody who answered", () => {
    const empty = delivery.table.columns.filter(
      ({ scale }, at) => scale !== null && delivery.table.rows.every((row) => row[at] === null),
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
  });
});

it("deliveries of answers have 40 to 220 columns and 150 to 600 rows", () => {
  const sizes = kinds
    .filter(({ what }) => what === "answers")
    .map(({ columns, respondents }) => [columns.length, respondents]);
  expect(sizes).toHaveLength(12);
  for (const [columns = 0, rows = 0] of sizes) {
    expect(columns).toBeGreaterThanOrEqual(40);
    expect(columns).toBeLessThanOrEqual(220);
    expect(rows).toBeGreaterThanOrEqual(150);
    expect(rows).toBeLessThanOrEqual(600);
  }
});

describe("the system file of SPSS", () => {
  it("is read by another reader with its names, labels and answers", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-deliveries-"));
    const delivery = deliver(savMonitor);
    await writeDelivery(delivery, folder);
    const reader = new SavBufferReader(await readFile(path.join(folder, delivery.truth.dataFile)));
    await reader.open();
    const rows = await reader.readAllRows();
    await rm(folder, { recursive: true });
    expect(reader.meta.sysvars.map(({ name }) => name)).toEqual(delivery.table.columns.map(({ name }) => name));
    expect(reader.meta.sysvars.find(({ name }) => name === "V1")?.label).toBe(
      "Welk rapportcijfer geef je je leven op dit moment?",
    );
    // sav-reader gives what is system-missing as the number that stands for it.
    expect(rows.map((row) => row.V1)).toEqual(delivery.table.rows.map((row) => row[10] ?? -Number.MAX_VALUE));
  });
});
