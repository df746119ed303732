/** Made-up response files of any size, for the bench: written by DuckDB from its own random numbers, or as text with many columns. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";

export const benchFaculties = Array.from({ length: 15 }, (_, place) => `f${place}`);

/** 600, a third of them master's. */
export const benchProgrammes = Array.from({ length: 600 }, (_, place) => ({
  id: `p${place}`,
  faculty: `f${place % 15}`,
  level: place % 3 === 0 ? "master" : "bachelor",
}));

export function benchItems(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `q${place}`);
}

/** `rows` respondents of 600 programmes with five-point answers, one in twenty missing. */
export async function writeResponseFile(file: string, rows: number, items: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB" });
  const connection = await instance.connect();
  const answers = benchItems(items).map(
    (name, place) =>
      `(CASE WHEN hash(i * 101 + ${place}) % 20 = 0 THEN 9 ELSE 1 + hash(i * 101 + ${place}) % 5 END)::TINYINT AS ${name}`,
  );
  const programme = "(hash(i) % 600)";
  await connection.run(`COPY (
    SELECT i AS id, 'f' || (${programme} % 15) AS faculty, 'p' || ${programme} AS programme,
      CASE WHEN ${programme} % 3 = 0 THEN 'master' ELSE 'bachelor' END AS level,
      CASE WHEN hash(i * 5) % 4 = 0 THEN 'abroad' ELSE 'home' END AS origin,
      round(0.2 + (hash(i * 7) % 3000) / 1000.0, 3) AS weight, ${answers.join(", ")}
    FROM range(${rows}) AS t(i)) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
}

/** A text file of `columns` columns, of which the first are those of a survey with so many items. */
export async function writeWideFile(file: string, rows: number, columns: number, items: number): Promise<void> {
  const own = ["id", "faculty", "programme", "level", "origin", "weight", ...benchItems(items)];
  const others = Array.from({ length: columns - own.length }, (_, place) => `v${place}`);
  // So many different ends of a row are enough: nobody reads them.
  const ends = Array.from({ length: 97 }, (_, each) => others.map((_, at) => (each * at) % 11).join(";"));
  await pipeline(function* () {
    yield `${[...own, ...others].join(";")}\n`;
    for (let row = 0; row < rows; row += 1) {
      const { id, faculty, level } = benchProgrammes[(row * 7919) % benchProgrammes.length] ?? {};
      const answers = Array.from({ length: items }, (_, item) =>
        (row * 101 + item) % 20 === 0 ? 9 : 1 + ((row + item) % 5),
      );
      const who = [row, faculty, id, level, row % 4 === 0 ? "abroad" : "home", `${1 + (row % 3)},25`];
      yield `${[...who, ...answers].join(";")};${ends[row % ends.length]}\n`;
    }
  }, createWriteStream(file));
}
