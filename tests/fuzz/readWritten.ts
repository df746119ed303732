/** What people and commands write into the data of a release (letters, recipients, adoption, corrections, the publication ledger), damaged -> what the commands that read it make of it. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkLetter, verdictsOf } from "../../src/editors/index.ts";
import { composeMail } from "../../src/publish/composeMail.ts";
import { handOver, mayHandOut, planParcels, withdrawnFindings, withdrawnInArchive } from "../../src/publish/index.ts";
import { cellsOfRelease, ledgerText, recordedCells } from "../../src/release/editions/index.ts";
import { replacedEditions } from "../../src/release/editions/replacedEditions.ts";
import { checkRelease, readRelease } from "../../src/release/index.ts";
import { readData } from "../../src/sources/index.ts";
import { startProse } from "../../src/statements/index.ts";
import { anExample, indexOf } from "../documents/anExample.ts";
import { type Random, randomOf } from "../universities/random.ts";
import { distribution, type House, letter, projectFolder } from "./aHouse.ts";
import { brokenJson } from "./brokenJson.ts";
import { damaged } from "./damage.ts";
import { Heard, type Reading } from "./reading.ts";

export const writtenKinds = ["letter", "recipients", "adoption", "corrections", "ledger"] as const;
export type WrittenKind = (typeof writtenKinds)[number];

const placeOf: Readonly<Record<WrittenKind, string>> = {
  letter: "letters/covering.en.md",
  recipients: "distribution.yaml",
  adoption: "adoption/2024.yaml",
  corrections: "corrections/2024.yaml",
  ledger: "released/2024.json",
};

const index = indexOf(anExample({}));
const prose = startProse(index, [], verdictsOf(index));

export async function readBrokenWords(house: House, kind: WrittenKind, seed: number): Promise<Reading> {
  await house.clear();
  const random = randomOf(seed, kind);
  const own = house.release(2024, 2);
  const [first, hash] = [await house.lay("2024-edition-1", house.release(2024)), await house.lay("2024", own)];
  const place = path.join(house.data, placeOf[kind]);
  for (const each of [placeOf.adoption, placeOf[kind]])
    await mkdir(path.dirname(path.join(house.data, each)), { recursive: true });
  await writeFile(path.join(house.data, placeOf.adoption), JSON.stringify(wholeOf("adoption", house, first, hash)));
  const whole = wholeOf(kind, house, first, hash);
  await writeFile(
    place,
    typeof whole === "string"
      ? damaged(whole, random.next, kind === "letter" ? "markdown" : "yaml")
      : brokenJson(whole, random, house.victim, textOf(kind, random)),
  );
  const heard = new Heard(house.names);
  await readAll(house, kind, heard);
  return heard.end(await house.harm(heard.said));
}

/** Text is damaged as people do, values as programs do. */
function wholeOf(kind: WrittenKind, { inputs }: House, first: string, hash: string): unknown {
  const day = "2026-10-01";
  const given = { state: "shown", value: 6, base: 90 };
  const correction = {
    estimate: "hcs.lonely/2024/university",
    before: given,
    after: { state: "hidden" },
    cause: "data",
  };
  const edition = { edition: 2, on: day, reason: { en: "A mistake." }, replaces: first, corrections: [correction] };
  const withdrawn = { edition: 2, on: day, reason: { en: "A mistake." } };
  return {
    letter,
    recipients: distribution,
    adoption: {
      year: 2024,
      state: "adopted",
      by: "Board",
      on: day,
      manifest: hash,
      embargo: day,
      reports: [{ report: "board", until: day }],
    },
    corrections: { year: 2024, editions: [edition], ...(first < hash ? { withdrawn } : {}) },
    ledger: JSON.parse(ledgerText(2024, cellsOfRelease(inputs.data, inputs.attacked), [])) as unknown,
  }[kind];
}

function textOf(kind: WrittenKind, random: Random): (value: unknown) => string {
  if (kind === "ledger") return (value) => JSON.stringify(value);
  // JSON is YAML; some of it is written in the lines that people write.
  return (value) => (random.chance(0.5) ? JSON.stringify(value, null, 1) : inLines(value));
}

function inLines(value: unknown): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${JSON.stringify(each)}\n`)
    .join("");
}

async function readAll(house: House, kind: WrittenKind, heard: Heard): Promise<void> {
  const { data: dataFolder, out, inputs, root } = house;
  const { data, findings, located } = await readData(dataFolder).catch((error: Error) => {
    heard.problems.push(`the data fell: ${error.stack}`);
    return { data: null, findings: [], located: null };
  });
  await heard.try("data", async () => findings);
  if (findings.some(({ line, message }) => line === undefined && !ofWholeFile.test(message)))
    heard.problems.push(`no line: ${JSON.stringify(findings).slice(0, 400)}`);
  if (data === null || located === null || findings.length > 0) return;
  const letters = data.letters.flatMap((each) => checkLetter(each, prose));
  await heard.try("check", async () => letters);
  const folder = path.join(out, "2024");
  const [adoption, corrections] = [data.adoptions.get(2024), data.corrections.get(2024)];
  await heard.try("may hand out", async () => {
    const release = await readRelease(folder);
    await replacedEditions(out, corrections, adoption, "2026-11-20", { faculties: true });
    const own = [...withdrawnFindings(release, corrections), ...withdrawnInArchive(release.manifest, data.corrections)];
    return [...own, ...(await mayHandOut(release, data, { today: "2026-11-20", day: "2026-11-20" }))].map(located);
  });
  if (data.distribution !== null && letters.length === 0)
    await heard.try("distribute", async () => {
      const own = { ...inputs, data, year: 2024, distribution: data.distribution ?? inputs.data.distribution };
      if (own.distribution === null) return undefined;
      const { manifest } = await readRelease(folder);
      const plan = planParcels(own.distribution, manifest, [], {
        kind: "report",
        only: null,
        again: [],
        isChangedSince: () => true,
      });
      for (const parcel of plan.parcels) {
        const ways = parcel.items.map(({ artefact }) => ({ artefact, link: null }));
        const words = { ...own, distribution: own.distribution, site: new Set<string>() };
        const { html } = await composeMail(parcel, ways, folder, new Date(0), words);
        if (/<(?:script|img|iframe|svg|input)\b|\son\w+=|javascript:/i.test(html.replace(/&[a-z]+;/g, " ")))
          heard.problems.push(`an element that is not set: ${html}`);
        await handOver(parcel, ways, folder, path.join(root, "handed"), 1, words);
      }
      return plan.findings.map(located);
    });
  if (kind !== "ledger") return;
  recordedCells(data, 2024);
  // All that check does: the ledger decides what is hidden.
  await heard.try("release", async () => {
    const read = await checkRelease({ dataFolder, responsesFolder: null, projectFolder, year: 2024, releases: out });
    return read.kind === "findings" ? read.findings : undefined;
  });
}

/** Of a file as a whole there is no line. */
const ofWholeFile = /^(?:this file |a letter's place|no part of the data)/;
