import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { describeFile } from "../../src/responses/index.ts";
import { aDeliveryOf, meanOf, readDelivery } from "./aDelivery.ts";

const place = "data/surveys/hcs/responses/a.parquet";
const columns =
  "'r' || i AS respondent, CASE WHEN i % 2 = 0 THEN 'law' ELSE 'arts' END AS faculty, (1 + i % 10)::DOUBLE AS grade, (i % 2)::TINYINT AS stress, true AS lonely";

async function parquetOf(select: string, rows = 40): Promise<Uint8Array> {
  await using delivery = await aDeliveryOf({});
  const file = path.join(delivery.responses, "made.parquet");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`COPY (SELECT ${select} FROM range(${rows}) t(i)) TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  return await readFile(file);
}

async function read(bytes: Uint8Array, change: (survey: string) => string = (survey) => survey) {
  await using delivery = await aDeliveryOf({ "a.parquet": bytes }, (survey) =>
    change(
      survey.replace("a.csv", "a.parquet").replace("lonely, yes: [1], no: [0]", "lonely, yes: [true], no: [false]"),
    ).replace("yes: [true], no: [false]", 'yes: ["true"], no: ["false"]'),
  );
  return await readDelivery(delivery);
}

let whole: Uint8Array;
beforeAll(async () => {
  whole = await parquetOf(columns);
});

describe("a Parquet file", () => {
  it("is described with all cells that are filled, however many values there are", async () => {
    const bytes = await parquetOf(
      "'r' || i AS respondent, CASE WHEN i % 3 = 0 THEN ' ' WHEN i % 3 = 1 THEN 'a' END AS own",
      6000,
    );
    await using delivery = await aDeliveryOf({ "a.parquet": bytes });
    const found = await describeFile(path.join(delivery.responses, "a.parquet"), "a.parquet", {});
    const columns = found.kind === "described" ? found.file.columns : [];
    expect(columns.map(({ filled, distinct, length }) => ({ filled, distinct, length }))).toEqual([
      { filled: 6000, distinct: 5000, length: expect.closeTo(4.81, 1) },
      { filled: 2000, distinct: 1, length: 1 },
    ]);
  });

  it("is read with its numbers as codes, its truth values, and spaces around texts taken off", async () => {
    const { tallies, findings } = await read(await parquetOf(columns.replace("'law'", "' law '")));
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual({ base: 40, mean: 5.5 });
    expect(meanOf(tallies, "stress", "law")).toEqual({ base: 20, mean: 0 });
    expect(meanOf(tallies, "lonely")).toEqual({ base: 40, mean: 1 });
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut off", (bytes) => bytes.subarray(0, bytes.length - 100)],
    ["with other bytes in its footer", (bytes) => changed(bytes, bytes.length - 300, 200)],
    ["with other bytes in its pages", (bytes) => changed(bytes, 4, 300)],
    ["with a footer that is longer than the file", (bytes) => changed(bytes, bytes.length - 8, 4)],
  ])("%s is told in words, without a path", async (_, damage) => {
    const { findings } = await read(damage(Buffer.from(whole)));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${place}  this Parquet file can't be read: `);
    expect(findings[0]).not.toMatch(/\/tmp|node_modules|\.ts:/);
  });

  it("with a nested column that is asked for is told", async () => {
    const { findings } = await read(await parquetOf(columns.replace("true AS lonely", "[1, 2] AS lonely")));
    expect(findings[0]).toContain(`${place}:1:5  the column "lonely" holds integer[], not one value a row`);
  });

  it("is refused for what it says of persons, by name and by content", async () => {
    const named = await read(await parquetOf(`${columns}, 'x' AS "Achternaam"`));
    expect(named.findings[0]).toContain('"Achternaam" (names)');
    const held = await read(await parquetOf(`${columns}, 'p' || i || '@example.org' AS contact`));
    expect(held.findings[0]).toContain('"contact" (holds e-mail addresses)');
    const numbers = await read(await parquetOf(`${columns}, [111222333, 123456782, 999990019][1 + i % 3] AS sleutel`));
    expect(numbers.findings[0]).toContain('"sleutel" (holds citizen service numbers (BSN))');
    const open = await read(
      await parquetOf(`${columns}, CASE WHEN i = 4 THEN 'mail jan@example.org please' ELSE 'nothing' END AS open`),
    );
    expect(open.findings).toEqual([]);
    expect(open.notes[1]).toContain(`${place}:5:6  an answer in "open" looks like e-mail addresses`);
  });

  it("takes no column and no pattern from the name of its folder", async () => {
    await using delivery = await aDeliveryOf({ "a.parquet": whole }, (survey) =>
      survey.replace("a.csv", "a.parquet").replace("lonely, yes: [1], no: [0]", 'lonely, yes: ["true"], no: ["false"]'),
    );
    const folder = path.join(path.dirname(delivery.dataFolder), "faculty=science", "[draft] *", "data");
    await cp(delivery.dataFolder, folder, { recursive: true });
    const { tallies, findings } = await readDelivery({ ...delivery, dataFolder: folder });
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade", "arts").base).toBe(20);
  });
});

describe("a damaged Parquet file", () => {
  it("keeps no other from being read", async () => {
    const damaged = changed(Buffer.from(whole), 4, 300);
    await using delivery = await aDeliveryOf({ "a.parquet": damaged, "b.parquet": whole }, (survey) =>
      survey
        .replace('{ "2024": a.csv }', '{ "2023": a.parquet, "2024": b.parquet }')
        .replace("lonely, yes: [1], no: [0]", 'lonely, yes: ["true"], no: ["false"]'),
    );
    const { tallies, findings } = await readDelivery(delivery);
    expect(findings).toHaveLength(1);
    expect(tallies.map(({ wave }) => wave)).toEqual([2024, 2024, 2024]);
  });
});

function changed(bytes: Buffer, from: number, length: number): Buffer {
  for (let at = from; at < from + length; at += 1) bytes[at] = 0xff - (bytes[at] ?? 0);
  return bytes;
}
