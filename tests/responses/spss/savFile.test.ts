import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SavError } from "../../../src/responses/spss/savError.ts";
import { SavFile } from "../../../src/responses/spss/savFile.ts";
import { aSystemFile } from "./aSystemFile.ts";

/** A CommonJS package whose types and ES modules can't be had. */
const { SavBufferReader } = createRequire(import.meta.url)("sav-reader") as {
  SavBufferReader: new (bytes: Buffer) => { open(): Promise<void>; readAllRows(): Promise<Record<string, unknown>[]> };
};

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/spss/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-sav-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** Each case's values; a user-missing one in brackets, null for system-missing. */
async function casesOf(file: string) {
  await using sav = await SavFile.open(file);
  const cases: (string | number | null | [string | number])[][] = [];
  for await (const row of sav.rows()) {
    cases.push(
      row.map((each) =>
        each.kind === "system-missing" ? null : each.kind === "user-missing" ? [each.value] : each.value,
      ),
    );
  }
  return cases;
}

async function casesIn(bytes: Uint8Array) {
  const file = path.join(folder, "file.sav");
  await writeFile(file, bytes);
  return await casesOf(file);
}

const long = `é${"x".repeat(252)}ë${"y".repeat(258)}einde ü`;
/** The data of make.sps. */
const written = [
  [1, "Geneeskunde", 7.5, 1, "2024-09-01", "2024-09-01T13:05:59", "00:12:30", "kort", ["wn"]],
  [2, "Filosofieën", [99], 2, "2024-02-29", "1999-12-31T23:59:59", "01:00:00", long, "a"],
  [3, ["R"], 8, [9], null, null, null, "", ["nvt"]],
  [4, "S", [-1], null, null, null, null, "", ""],
  [5, "S", 0.001, 1, null, null, null, "", "b"],
];

describe("a file that PSPP wrote", () => {
  it.each(["plain.sav", "packed.sav", "packed.zsav"])("%s holds the cases that went into it", async (name) => {
    expect(await casesOf(fixture(name))).toEqual(written);
  });

  it("has long names, labels and missing values, also of long texts", async () => {
    await using sav = await SavFile.open(fixture("packed.zsav"));
    expect([sav.caseCount, sav.encoding]).toEqual([5, "UTF-8"]);
    const byName = new Map(sav.variables.map((variable) => [variable.name, variable]));
    expect([...byName.keys()].slice(0, 3)).toEqual(["id", "faculteit_van_de_student", "cijfer"]);
    expect(byName.get("cijfer")).toMatchObject({
      label: "Cijfer voor algemeen welzijn",
      missing: { values: [99], ranges: [{ low: expect.closeTo(-Number.MAX_VALUE, -300), high: 0 }] },
    });
    expect(byName.get("faculteit_van_de_student")?.missing.values).toEqual(["R"]);
    expect([...(byName.get("hulp")?.valueLabels ?? [])]).toEqual([
      [1, "ja"],
      [2, "nee"],
      [9, "weet niet"],
    ]);
    expect([...(byName.get("open")?.valueLabels ?? [])]).toEqual([["kort", "korte tekst"]]);
  });

  it("is read in its own encoding", async () => {
    expect(await casesOf(fixture("windows-1252.sav"))).toEqual([["café", 1]]);
  });
});

describe("a file that haven wrote", () => {
  it.each(["haven.sav", "haven.zsav"])("%s holds the cases that went into it", async (name) => {
    expect(await casesOf(fixture(name))).toEqual([
      [1, 7, "2024-09-01", "2024-09-01T12:30:00", "é".repeat(200)],
      [2, [99], null, null, "kort"],
      [3, null, "1970-01-01", "1969-12-31T23:59:58", ""],
    ]);
  });
});

describe("another reader", () => {
  it("reads the same numbers and short texts, where it is right", async () => {
    const other = new SavBufferReader(await readFile(fixture("packed.sav")));
    await other.open();
    const rows = await other.readAllRows();
    const own = await casesOf(fixture("packed.sav"));
    // It gives a user-missing value like any other, and knows neither dates nor letters across a border of 8 bytes.
    const alike = (cell: unknown) => (Array.isArray(cell) ? cell[0] : cell);
    const numbers = (row: (typeof own)[number]) => [row[0], row[2], row[3]].map(alike);
    const theirs = rows.map((row) => [row.id, row.cijfer, row.hulp]);
    expect(theirs.map((row) => row.map((cell) => cell ?? null))).toEqual(own.map(numbers));
  });
});

describe("a file from a machine that writes the other end first", () => {
  it("reads the same", async () => {
    const cases = [
      [7.5, "law"],
      [null, "art"],
    ];
    expect(await casesIn(aSystemFile(cases, "little"))).toEqual(cases);
    expect(await casesIn(aSystemFile(cases, "big"))).toEqual(cases);
  });
});

describe("a broken file", () => {
  it("that is none says so", async () => {
    await expect(casesIn(Buffer.from("id;faculty\n1;law\n".repeat(20)))).rejects.toThrow(
      'not a whole SPSS file: it does not begin with "$FL2" or "$FL3", at byte 0',
    );
    await expect(casesIn(Buffer.from("$FL2"))).rejects.toThrow("it ends in the middle of its header, at byte 4");
  });

  it.each(["windows-1252.sav", "haven.zsav"])("%s cut off anywhere is an error, or whole", async (name) => {
    const whole = await readFile(fixture(name));
    const cases = await casesOf(fixture(name));
    for (let length = 0; length < whole.length; length += 1) {
      const found = await casesIn(whole.subarray(0, length)).catch((error: unknown) => error);
      if (!(found instanceof SavError)) expect(found).toEqual(cases);
    }
  });

  it("with other bytes anywhere is an error, or is read; nothing else happens", async () => {
    const names = ["plain.sav", "packed.sav", "packed.zsav"];
    const files = await Promise.all(names.map((name) => readFile(fixture(name))));
    const change = fc.record({
      file: fc.nat(files.length - 1),
      at: fc.array(fc.record({ byte: fc.nat(4700), value: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at }) => {
        const bytes = Buffer.from(files[file] ?? Buffer.alloc(0));
        for (const { byte, value } of at) bytes[byte] = value;
        const found = await casesIn(bytes).catch((error: unknown) => error);
        if (!Array.isArray(found)) expect(found).toBeInstanceOf(SavError);
      }),
      { numRuns: 300 },
    );
  });

  it("whose block claims to be huge is refused before it is unpacked", async () => {
    const bytes = await readFile(fixture("packed.zsav"));
    // The last block's size stands 8 bytes from the end of the table, and of the file.
    bytes.writeInt32LE(0x7fffffff, bytes.length - 8);
    await expect(casesIn(bytes)).rejects.toThrow(/block 1 can't be of 2147483647 bytes/);
  });
});
