/** A small college with response files as somebody delivered them -> what the program reads of it. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { formatFinding, type ItemTally } from "../../src/domain/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";

const college = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
const deliveries = fileURLToPath(new URL("../fixtures/delivered", import.meta.url));

export interface Delivery extends AsyncDisposable {
  readonly dataFolder: string;
  readonly responses: string;
}

/** The college's data with the survey file and the responses of `tests/fixtures/delivered/<name>`. */
export async function aDelivery(name: string): Promise<Delivery> {
  const dataFolder = path.join(await mkdtemp(path.join(tmpdir(), "wellbeing-delivery-")), "data");
  await cp(college, dataFolder, { recursive: true });
  const survey = path.join(dataFolder, "surveys/hcs");
  const responses = path.join(survey, "responses");
  await rm(responses, { recursive: true });
  await mkdir(responses);
  for (const file of await readdir(path.join(deliveries, name)))
    await cp(path.join(deliveries, name, file), path.join(file === "survey.yaml" ? survey : responses, file));
  return {
    dataFolder,
    responses,
    [Symbol.asyncDispose]: async () => await rm(path.dirname(dataFolder), { recursive: true, force: true }),
  };
}

/** The college with another survey file and one response file of any name. */
export async function aDeliveryOf(
  responses: Readonly<Record<string, string | Uint8Array>>,
  surveyFile: (text: string) => string = (text) => text,
): Promise<Delivery> {
  const delivery = await aDelivery("hash-row-dropped");
  const survey = path.join(delivery.dataFolder, "surveys/hcs/survey.yaml");
  await writeFile(survey, surveyFile(await readFile(survey, "utf8")));
  await rm(delivery.responses, { recursive: true });
  await mkdir(delivery.responses);
  for (const [name, content] of Object.entries(responses))
    await writeFile(path.join(delivery.responses, name), content);
  return delivery;
}

export async function readDelivery({ dataFolder }: Delivery) {
  const { data, findings, located } = await readData(dataFolder);
  if (data === null) return { tallies: [], findings: findings.map(formatFinding), notes: [] };
  const read = await readResponses(data, dataFolder, null);
  return {
    tallies: read.tallies,
    findings: [...findings, ...read.findings.map(located)].map(formatFinding),
    notes: read.notes.map(located).map(formatFinding),
  };
}

/** The base of an item and its mean, over all respondents or those of a faculty. */
export function meanOf(tallies: readonly ItemTally[], item: string, faculty?: string) {
  const cells = (tallies.find((tally) => tally.item === item)?.cells ?? []).filter(
    (cell) => cell.answer !== null && (faculty === undefined || cell.faculty === faculty),
  );
  const sum = (of: (cell: (typeof cells)[number]) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const weight = sum((cell) => cell.weight);
  return {
    base: sum(({ count }) => count),
    mean: Number((sum((cell) => cell.weight * (cell.answer ?? 0)) / weight).toFixed(3)),
  };
}
