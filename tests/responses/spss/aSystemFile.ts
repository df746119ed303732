/** A small uncompressed system file, as a machine of either byte order writes it: a number and a text of up to 8 bytes. */
export function aSystemFile(cases: readonly (readonly (number | string | null)[])[], order: "little" | "big"): Buffer {
  const int = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (order === "little") bytes.writeInt32LE(value);
    else bytes.writeInt32BE(value);
    return bytes;
  };
  const double = (value: number) => {
    const bytes = Buffer.alloc(8);
    if (order === "little") bytes.writeDoubleLE(value);
    else bytes.writeDoubleBE(value);
    return bytes;
  };
  const text = (value: string, length: number) => Buffer.from(value.padEnd(length), "latin1");
  const variable = (width: number, name: string) =>
    Buffer.concat([int(2), int(width), int(0), int(0), int(0x050802), int(0x050802), text(name, 8)]);
  return Buffer.concat([
    text("$FL2@(#) a test", 64),
    int(2),
    int(2),
    int(0),
    int(0),
    int(cases.length),
    double(100),
    text("01 Sep 24", 9),
    text("12:00:00", 8),
    text("", 67),
    variable(0, "GRADE"),
    variable(8, "FACULTY"),
    int(999),
    int(0),
    ...cases.flat().map((value) => (typeof value === "string" ? text(value, 8) : double(value ?? -Number.MAX_VALUE))),
  ]);
}
