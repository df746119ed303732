/** The beginning of a text file -> what separates its fields: the sign by which its head has the columns that survey.yaml names, and its rows as many fields as the head. */
import { columnName } from "../../../domain/index.ts";
import { RecordScanner } from "./recordScanner.ts";

export const separatorNames: Readonly<Record<string, string>> = {
  ",": "a comma",
  ";": "a semicolon",
  "\t": "a tab",
  "|": "a vertical bar",
};

/** Rows that are looked at. */
const sampled = 500;

interface Candidate {
  readonly sign: string;
  /** Named columns that the head has. */
  readonly named: number;
  /** Share of rows with as many fields as the head. */
  readonly even: number;
  readonly fields: number;
}

/** `sample`: whole letters from the file's beginning; its last row may be cut off. `skipRows`: rows above the head. */
export async function separatorOf(sample: Buffer, wanted: readonly string[], skipRows: number): Promise<string> {
  const candidates: Candidate[] = [];
  for (const sign of Object.keys(separatorNames)) candidates.push(await candidate(sign, sample, wanted, skipRows));
  const best = candidates.toSorted((a, b) => b.named - a.named || b.even - a.even || b.fields - a.fields)[0];
  return best?.sign ?? ",";
}

async function candidate(
  sign: string,
  sample: Buffer,
  wanted: readonly string[],
  skipRows: number,
): Promise<Candidate> {
  const scanner = new RecordScanner(sign.charCodeAt(0));
  let head: readonly string[] | null = null;
  let [rows, even] = [0, 0];
  const whole = async function* () {
    yield sample;
  };
  await scanner.run(whole(), () => {
    if (scanner.row <= skipRows) return true;
    if (head === null) {
      head = Array.from({ length: scanner.count }, (_, field) => columnName(scanner.text(field)));
      return true;
    }
    rows += 1;
    if (scanner.count === head.length) even += 1;
    return rows < sampled;
  });
  const names: readonly string[] = head ?? [];
  const found = new Set(names);
  return {
    sign,
    named: wanted.filter((name) => found.has(name)).length,
    even: rows === 0 ? 1 : names.length > 1 ? even / rows : 0,
    fields: names.length,
  };
}
