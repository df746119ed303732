/** Hill College with figures that can't be mistaken for one another's, recipients, and a mail server: what handing out needs. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Language } from "../../src/domain/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { copyCollege } from "../goldenText/aCollegeIn.ts";
import { sharedStore } from "../madeOnce.ts";
import { type Ran, wellbeingHere as wellbeing } from "./run.ts";

export const faculties = ["arts", "law", "science"] as const;
export type FacultyName = (typeof faculties)[number];

/** Respondents are primes, so that no two faculties have a share in common, also where it is rounded: 42 %, 48 %, 24 %. */
export const answers: Readonly<
  Record<
    FacultyName,
    { readonly count: number; readonly stress: number; readonly lonely: number; readonly low: number }
  >
> = {
  arts: { count: 199, stress: 83, lonely: 20, low: 31 },
  law: { count: 211, stress: 101, lonely: 67, low: 112 },
  science: { count: 227, stress: 55, lonely: 139, low: 175 },
};

export interface DistributedCollege extends AsyncDisposable {
  readonly data: string;
  readonly out: string;
  readonly report: () => Promise<void>;
  /** Adopts what lies in `out` now. */
  readonly adopt: () => Promise<void>;
  readonly distribute: (words: readonly string[]) => Promise<Ran>;
  /** Eight more students of the faculty feel much stress in 2024. */
  readonly correct: (faculty: FacultyName) => Promise<void>;
}

export async function aDistributedCollege(language: Language = "en"): Promise<DistributedCollege> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-distribute-"));
  const [data, out] = [path.join(root, "data"), path.join(root, "out")];
  await copyCollege(language, data);
  await writeResponses(data, null);
  await writeRecipients(data, language);
  const where = ["--data", data, "--out", out];
  return {
    data,
    out,
    report: async () => {
      const { status, stderr } = await wellbeing(["report", ...where, ...sharedStore()]);
      if (status !== 0) throw new Error(stderr);
    },
    adopt: async () => {
      const manifest = sha256(await readFile(path.join(out, "2024/manifest.json")));
      await mkdir(path.join(data, "adoption"), { recursive: true });
      const lines = [
        "year: 2024",
        "state: adopted",
        "by: Board of Trustees",
        "on: 2025-02-11",
        `manifest: ${manifest}`,
        "",
      ];
      await writeFile(path.join(data, "adoption/2024.yaml"), lines.join("\n"));
    },
    distribute: async (words) => await wellbeing(["distribute", ...where, ...words]),
    correct: async (faculty) => await writeResponses(data, faculty),
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}

async function writeResponses(data: string, corrected: FacultyName | null): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect();
  for (const wave of [2023, 2024]) {
    const rows = faculties.map((faculty) => {
      const { count, stress, lonely, low } = answers[faculty];
      const more = wave === 2024 ? (corrected === faculty ? 8 : 0) : 7;
      return `SELECT '${faculty}' || i AS respondent, '${faculty}' AS faculty, (i <= ${stress + more})::INTEGER AS stress,
        (i > ${count - lonely - (wave === 2024 ? 0 : 5)})::INTEGER AS lonely, CASE WHEN i <= ${low + (wave === 2024 ? 0 : 9)} THEN 5 ELSE 8 END AS grade
        FROM range(1, ${count + 1}) t(i)`;
    });
    const file = path.join(data, `surveys/hcs/responses/synthetic-${wave}.parquet`);
    await connection.run(
      `COPY (${rows.join(" UNION ALL ")}) TO '${file}' (FORMAT parquet, KV_METADATA {synthetic: 'true', note: 'made up'})`,
    );
  }
  connection.closeSync();
}

async function writeRecipients(data: string, language: Language): Promise<void> {
  const recipient = (id: string, audience: string, gets: string, by = `by: mail\n    address: ${id}@example.org`) =>
    `  - id: ${id}\n    audience: ${audience}\n    name: ${id} *y* & Co\n    role: { ${language}: dean }\n    language: ${language}\n    ${by}\n    letter: covering\n    gets: [${gets}]\n`;
  const deans = faculties.map((id) =>
    recipient(
      `dean-${id}`,
      `faculty-${id}`,
      `faculty-${id}.pdf, factsheet-${id}.pdf, faculty-${id}.html, estimates.faculty-${id}.csv`,
    ),
  );
  await writeFile(
    path.join(data, "distribution.yaml"),
    `from: { name: { ${language}: Hill College }, address: dean@example.org }\nlimits: { messagesPerMinute: 600, connections: 1, attachmentMegabytes: 10 }\nrecipients:\n${deans.join("")}${recipient("trustees", "board", "board.pdf")}${recipient("archive", "board", "board.pdf", "by: folder")}`,
  );
  await mkdir(path.join(data, "letters"), { recursive: true });
  await writeFile(
    path.join(data, `letters/covering.${language}.md`),
    '# Student well-being {{year}}: {{audience}}\n\nDear {{name}},\n\nThe college’s grade is {{estimate "hcs.grade" wave=2024}}.\n\n{{documents}}\n\nYours, {{contact}}\n',
  );
}
