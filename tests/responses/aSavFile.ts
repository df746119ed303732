/** Numbers in rows -> a system file of SPSS, uncompressed, as the PSPP developers' guide describes it. */

export interface SavColumn {
  /** At most 8 capital letters and digits. */
  readonly name: string;
  /** The question. */
  readonly label?: string;
  /** Codes that the file declares to be no answer: at most three. */
  readonly missing?: readonly number[];
  /** Or a range of them. */
  readonly range?: readonly [number, number];
  readonly labels?: Readonly<Record<number, string>>;
}

/** `null`: system-missing. */
export function aSavFile(columns: readonly SavColumn[], rows: readonly (readonly (number | null)[])[]): Buffer {
  const labels = columns.flatMap(({ labels: own }, place) => (own === undefined ? [] : [labelsOf(own, place + 1)]));
  const cells = rows.flat().map((value) => double(value ?? -Number.MAX_VALUE));
  return Buffer.concat([
    header(columns.length, rows.length),
    ...columns.map(variable),
    ...labels,
    ints(999, 0),
    ...cells,
  ]);
}

function header(columns: number, rows: number): Buffer {
  const text = (value: string, length: number) => Buffer.from(value.padEnd(length), "latin1");
  return Buffer.concat([
    text("$FL2@(#) SPSS DATA FILE", 64),
    ints(2, columns, 0, 0, rows),
    double(100),
    text("26 Nov 26", 9),
    text("12:00:00", 8),
    text("", 67),
  ]);
}

function variable({ name, label = "", missing = [], range }: SavColumn): Buffer {
  const format = (5 << 16) | (8 << 8);
  const values = range ?? missing;
  return Buffer.concat([
    ints(2, 0, label === "" ? 0 : 1, range === undefined ? missing.length : -2, format, format),
    Buffer.from(name.padEnd(8), "latin1"),
    ...(label === "" ? [] : [ints(label.length), Buffer.from(label.padEnd(4 * Math.ceil(label.length / 4)), "latin1")]),
    ...values.map(double),
  ]);
}

function labelsOf(labels: Readonly<Record<number, string>>, place: number): Buffer {
  const each = Object.entries(labels).map(([value, label]) => {
    const bytes = Buffer.alloc(Math.ceil((label.length + 1) / 8) * 8, " ");
    bytes[0] = label.length;
    bytes.write(label, 1, "latin1");
    return Buffer.concat([double(Number(value)), bytes]);
  });
  return Buffer.concat([ints(3, each.length), ...each, ints(4, 1, place)]);
}

function ints(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [place, value] of values.entries()) bytes.writeInt32LE(value, place * 4);
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
