/** Kinds of response files, each with a way to make a broken one of a seed. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, unzipSync, zipSync } from "fflate";
import { ReadAs } from "../../src/domain/index.ts";
import { aWorkbook } from "../responses/aWorkbook.ts";
import { type Random, randomOf } from "../universities/random.ts";
import { brokenBytes, brokenText } from "./mutations.ts";

const delivered = fileURLToPath(new URL("../fixtures/delivered", import.meta.url));
const spss = fileURLToPath(new URL("../fixtures/spss", import.meta.url));

export const kinds = ["csv", "xlsx", "sav", "zsav", "parquet"] as const;
export type Kind = (typeof kinds)[number];

const head = ["respondent", "faculty", "grade", "stress", "lonely", "open"];
const table: readonly (readonly (string | number)[])[] = Array.from({ length: 25 }, (_, row) => [
  `r${row}`,
  row % 2 ? "arts" : "law",
  1 + (row % 10),
  row % 2,
  1,
  row === 7 ? 'said "no", and left' : "",
]);
const csv = [head, ...table]
  .map((row) =>
    row.map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(","),
  )
  .join("\n");

const makers: Readonly<Record<Kind, (random: Random) => Promise<Buffer>>> = {
  csv: async (random) => {
    const text = random.chance(0.8) ? brokenText(csv, random) : csv;
    const bytes = random.pick<() => Buffer>([
      () => Buffer.from(text, "utf8"),
      () => Buffer.from(text, "utf8"),
      () => Buffer.from(text, "latin1"),
      () => Buffer.from(`\uFEFF${text}`, "utf16le"),
      () => Buffer.from(text, "utf16le").swap16(),
    ])();
    return random.chance(0.5) && bytes.length > 0 ? brokenBytes(bytes, random) : bytes;
  },
  xlsx: async (random) => {
    const whole = Buffer.from(
      aWorkbook([
        { name: "Answers", rows: [head, ...table] },
        { name: "Codes", rows: [["a"]] },
      ]),
    );
    if (random.chance(0.4)) return brokenBytes(whole, random);
    // What is in it is broken, and packed again.
    const parts = unzipSync(whole);
    const name = random.pick(Object.keys(parts));
    const text = Buffer.from(parts[name] ?? []).toString("utf8");
    parts[name] = random.chance(0.7)
      ? strToU8(brokenText(text, random))
      : Uint8Array.from(brokenBytes(Buffer.from(text), random));
    return Buffer.from(zipSync(parts));
  },
  sav: async (random) =>
    brokenBytes(
      await readFile(path.join(delivered, random.pick(["spss-weighted", "spss-group-missing"]), "a.sav")),
      random,
    ),
  zsav: async (random) => brokenBytes(await readFile(path.join(spss, "packed.zsav")), random),
  parquet: async (random) => brokenBytes(await readFile(path.join(delivered, "exclude-double/a.parquet")), random),
};

/** What the survey file says so that the whole file of a kind would be read to its end. */
export const surveyOf: Readonly<Record<Kind, (survey: string) => string>> = {
  csv: (survey) => survey,
  xlsx: (survey) => survey,
  sav: (survey) => survey.replace("  respondent:", "  ignoreFileWeight: true\n  respondent:"),
  zsav: (survey) =>
    survey
      .replace("respondent: respondent", "respondent: id")
      .replace(
        "{ column: faculty }",
        '{ column: id, codes: { "1": law, "2": law, "3": arts, "4": arts, "5": science } }',
      )
      .replace("column: grade", "column: id")
      .replace("column: stress, yes: [1], no: [0]", "column: hulp, yes: [1], no: [2]")
      .replace("column: lonely, yes: [1], no: [0]", "column: hulp, yes: [1], no: [2]"),
  parquet: (survey) => survey,
};

/** What is declared of a file that may be otherwise. */
export function declaredOf(seed: number): ReadAs {
  const random = randomOf(seed, "declared");
  if (random.chance(0.6)) return {};
  return ReadAs.parse({
    ...(random.chance(0.4) ? { encoding: random.pick(["utf-8", "utf-16le", "windows-1252", "macintosh"]) } : {}),
    ...(random.chance(0.4) ? { separator: random.pick([",", ";", "tab", "#", "^"]) } : {}),
    ...(random.chance(0.4) ? { decimal: random.pick([".", ","]) } : {}),
    ...(random.chance(0.3) ? { skipRows: random.whole(0, 40) } : {}),
    ...(random.chance(0.3) ? { headRows: random.whole(1, 10) } : {}),
    ...(random.chance(0.2) ? { sheet: random.pick(["Answers", "Codes", "gone"]) } : {}),
  });
}

export async function brokenFile(kind: Kind, seed: number): Promise<Buffer> {
  return await makers[kind](randomOf(seed, kind));
}
