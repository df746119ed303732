/** Hill College with programmes and answers by programme, from which a few can be taken out after a release was adopted. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../src/store/index.ts";
import { madeOnce, sharedStore } from "../madeOnce.ts";
import { type Ran, wellbeingHere as wellbeing } from "./run.ts";

const hill = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));

/** Respondents of 2024, and how many of them feel much stress and lonely; `tax` is small. */
const programmes = {
  "arts-ba": { faculty: "arts", level: "bachelor", count: 120, stress: 50, lonely: 31 },
  "arts-ma": { faculty: "arts", level: "master", count: 79, stress: 33, lonely: 22 },
  "law-llb": { faculty: "law", level: "bachelor", count: 131, stress: 62, lonely: 40 },
  "law-llm": { faculty: "law", level: "master", count: 88, stress: 39, lonely: 27 },
  "law-tax": { faculty: "law", level: "master", count: 14, stress: 9, lonely: 5 },
  "science-bsc": { faculty: "science", level: "bachelor", count: 227, stress: 55, lonely: 80 },
} as const;

export interface ShrinkingCollege extends AsyncDisposable {
  readonly data: string;
  readonly out: string;
  readonly run: (words: readonly string[]) => Promise<Ran>;
  /** The edition that was put aside and the release. */
  readonly diff: (...words: readonly string[]) => Promise<Ran>;
  /** The whole release, unless words say otherwise. Throws where it fails. */
  readonly report: (...words: readonly string[]) => Promise<Ran>;
  /** Adopts what lies in `out` now. */
  readonly adopt: () => Promise<void>;
  /** The six students of law-tax who asked for it, all of whom feel much stress and lonely or not, are taken out. */
  readonly takeSixOut: () => Promise<void>;
  /** The reason of the edition that was drafted. */
  readonly sayWhy: () => Promise<void>;
  readonly write: (file: string, lines: readonly string[]) => Promise<void>;
  /** A data file of the release in that folder: a row a line. */
  readonly figures: (folder: string, audience: string) => Promise<string>;
}

export async function aShrinkingCollege(): Promise<ShrinkingCollege> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-editions-"));
  await writeCollege(path.join(root, "data"));
  return collegeIn(root);
}

/** The same with a release of it, which nobody has adopted yet. */
export async function aReleasedShrinkingCollege(): Promise<ShrinkingCollege> {
  const made = await madeOnce("shrinking-college", async (folder) => {
    await writeCollege(path.join(folder, "data"));
    await collegeIn(folder).report();
  });
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-editions-"));
  await cp(made, root, { recursive: true });
  return collegeIn(root);
}

async function writeCollege(data: string): Promise<void> {
  await cp(hill, data, { recursive: true });
  const university = path.join(data, "university.yaml");
  const lines = Object.entries(programmes).map(
    ([id, { faculty, level }]) =>
      `  - { id: ${id}, faculty: ${faculty}, level: ${level}, name: { en: "Programme ${id}" } }`,
  );
  await writeFile(university, `${await readFile(university, "utf8")}programmes:\n${lines.join("\n")}\n`);
  const survey = path.join(data, "surveys/hcs/survey.yaml");
  const declared = (await readFile(survey, "utf8"))
    .replaceAll(/synthetic-(\d{4})\.parquet/g, "answers-$1.csv")
    .replace("faculty: { column: faculty }", "faculty: { column: faculty }\n  programme: { column: programme }");
  await writeFile(survey, declared);
  await writeAnswers(data, 0);
}

function collegeIn(root: string): ShrinkingCollege {
  const [data, out] = [path.join(root, "data"), path.join(root, "out")];
  const write: ShrinkingCollege["write"] = async (file, text) => {
    await mkdir(path.dirname(path.join(data, file)), { recursive: true });
    await writeFile(path.join(data, file), `${text.join("\n")}\n`);
  };
  const where = ["--data", data, "--out", out];
  return {
    data,
    out,
    run: async ([command = "", ...words]) => await wellbeing([command, ...where, ...words]),
    diff: async (...words) => {
      const folders = [path.join(out, "2024-edition-1"), path.join(out, "2024")];
      return await wellbeing(["diff", ...folders, "--data", data, ...words]);
    },
    report: async (...words) => {
      const made = await wellbeing(["report", ...where, ...sharedStore(), ...words]);
      if (made.status !== 0) throw new Error(made.stderr);
      return made;
    },
    adopt: async () => {
      const manifest = sha256(await readFile(path.join(out, "2024/manifest.json")));
      const by = ["by: Board of Trustees", "on: 2025-02-11", `manifest: ${manifest}`];
      await write("adoption/2024.yaml", ["year: 2024", "state: adopted", ...by]);
    },
    takeSixOut: async () => await writeAnswers(data, 6),
    sayWhy: async () => await sayWhy(data),
    write,
    figures: async (folder, audience) =>
      await readFile(path.join(out, folder, `data/estimates.${audience}.csv`), "utf8"),
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}

/** Of 2023 nothing is taken out. */
async function writeAnswers(data: string, without: number): Promise<void> {
  for (const wave of [2023, 2024]) {
    const rows = Object.entries(programmes).flatMap(([programme, { faculty, count, stress, lonely }]) =>
      Array.from({ length: count }, (_, place) => {
        const answers = [5 + ((place * 7) % 5), Number(place < stress), Number(place % count < lonely)];
        return [`${programme}-${place}`, faculty, programme, ...answers].join(",");
      }).slice(wave === 2024 && programme === "law-tax" ? without : 0),
    );
    const text = ["respondent,faculty,programme,grade,stress,lonely", ...rows, ""].join("\n");
    await writeFile(path.join(data, `surveys/hcs/responses/answers-${wave}.csv`), text);
  }
}

/** What editors do with a draft: they say what happened. */
export async function sayWhy(data: string): Promise<void> {
  const file = path.join(data, "corrections/2024.yaml");
  const text = await readFile(file, "utf8");
  const said = text.replace(/^( +)(en|nl|de): ""$/gm, '$1$2: "The bureau delivered another file."');
  if (said === text) throw new Error(`no empty reason in ${file}`);
  await writeFile(file, said);
}
