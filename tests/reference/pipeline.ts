/** A reference design -> its estimates, through the whole program: a data folder, a response file, the command line, its file. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { wellbeingHere } from "../cli/run.ts";
import { indicatorsOf, type ReferenceDesign } from "./referenceDesign.ts";

const college = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
const english = (text: string) => ({ en: text });

export interface EstimateRow {
  readonly indicator: string;
  readonly domain: string;
  /** Value, standard error, degrees of freedom, lower, upper, base; NaN where the file has none. */
  readonly numbers: readonly number[];
}

export const compared = ["value", "standard_error", "degrees_of_freedom", "lower", "upper", "base"] as const;

export async function estimatesOf(design: ReferenceDesign): Promise<readonly EstimateRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-reference-"));
  try {
    await writeDataFolder(path.join(folder, "data"), design);
    const file = path.join(folder, "exact.csv");
    const { status, stderr } = await wellbeingHere(["estimates", "--data", path.join(folder, "data"), "--to", file]);
    if (status !== 0) throw new Error(`${design.name}: ${stderr}`);
    return rowsOf(await readFile(file, "utf8"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** JSON is YAML. */
export async function writeDataFolder(folder: string, design: ReferenceDesign): Promise<void> {
  await mkdir(path.join(folder, "surveys", "s", "responses"), { recursive: true });
  for (const name of ["priorities.yaml", "framework.yaml", "policy.yaml"])
    await cp(path.join(college, name), path.join(folder, name));
  const write = async (name: string, value: unknown) =>
    await writeFile(path.join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  await write("university.yaml", {
    id: "reference",
    name: english("Reference"),
    languages: ["en"],
    contact: { unit: english("Nobody"), email: "nobody@example.org" },
    style: { accent: "#5b1030", comparison: "#1d6fa5" },
    faculties: design.faculties.map((id) => ({ id, name: english(id) })),
    programmes: design.programmes.map((each) => ({ ...each, name: english(each.id) })),
  });
  await write("indicators.yaml", {
    topics: [{ id: "t", survey: "s", name: english("Topic") }],
    indicators: indicatorsOf(design).map(({ id, item, answers, statistic }) => ({
      id,
      survey: "s",
      item: item.id,
      unit: item.range === null || answers !== null ? "percent" : "grade",
      ...(statistic === "mean" || statistic === "share" ? {} : { statistic }),
      ...(answers === null
        ? {}
        : {
            answers: {
              ...("below" in answers ? answers : { from: answers[0], to: answers[1] }),
              of: english("students"),
            },
          }),
      decimals: 1,
      name: english(id),
      short: english(id),
      topic: "t",
      better: "neither",
    })),
  });
  await write("surveys/s/survey.yaml", {
    id: "s",
    name: english("S"),
    short: english("S"),
    coverage: "university",
    organiser: english("Nobody"),
    description: english("S"),
    waves: [{ id: 2024 }],
    privacy: { minimumBase: 10, reliableBase: 30 },
    items: design.items.map(({ id, range, madeOf }) => ({
      id,
      ...(madeOf === undefined ? {} : { madeOf }),
      wording: english(id),
      scale:
        range === null ? { kind: "share", of: english("students") } : { kind: "range", min: range[0], max: range[1] },
    })),
    responses: {
      files: { "2024": "answers.csv" },
      ...design.responses,
      items: design.items.flatMap(({ id, read }) => (read === null ? [] : [{ item: id, ...read }])),
    },
  });
  await write("surveys/s/responses/answers.csv", design.csv);
}

function rowsOf(csv: string): readonly EstimateRow[] {
  const [head = "", ...lines] = csv.trimEnd().split("\r\n");
  const places = new Map(head.split(",").map((name, place) => [name, place]));
  return (
    lines
      .map((line) => line.split(","))
      .map((cells) => {
        const at = (name: string) => cells[places.get(name) ?? -1] ?? "";
        const number = (text: string) => (text === "" ? Number.NaN : Number(text));
        return { indicator: at("indicator"), domain: at("domain"), numbers: compared.map((name) => number(at(name))) };
      })
      // Nobody answered: R has no estimate either.
      .filter(({ numbers }) => numbers.at(-1) !== 0)
  );
}
