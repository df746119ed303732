/** Each delivery is the same each time, and its truth is valid: a column has one truth, and the codes in the data stand in it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "./all.ts";
import type { Cell, Column } from "./column.ts";
import { type Delivery, deliver } from "./delivery.ts";
import { savMonitor } from "./kinds/savMonitor.ts";
import { deliveryTruthSchema } from "./truth.ts";
import { writeDelivery } from "./writeDeliveries.ts";
import { valuesOf } from "./writing/codebook.ts";

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

/** Cells that no truth tells of. */
function unknownCells({ table }: Delivery): readonly string[] {
  return table.columns.flatMap((column, at) => {
    const cells = table.rows.map((row) => row[at] ?? null).filter((cell) => !isKnown(cell, column));
    return cells.slice(0, 1).map((cell) => `${column.name}: ${cell}`);
  });
}

function isKnown(cell: Cell, column: Column): boolean {
  const codes = valuesOf(column).map(({ code }) => code);
  const { scale, role } = column;
  if (cell === null || (scale === null && codes.length === 0)) return true;
  if (role.is === "multiple" && role.separator !== null)
    return String(cell)
      .split(role.separator)
      .filter((each) => each !== "")
      .every((each) => codes.includes(each.trim()));
  const [least, most] = scale?.range ?? [1, 0];
  return codes.includes(cell) || (typeof cell === "number" && cell >= least && cell <= most);
}

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
