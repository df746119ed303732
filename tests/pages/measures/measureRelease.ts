/** The folder of a release, with the data that it was made from -> the measures of every printed document. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type PrintedDocument, readPages } from "../../../src/audit/index.ts";
import {
  type Artefact,
  type DocumentKindName,
  documentKindNames,
  type Language,
  ManifestOnDisk,
} from "../../../src/domain/index.ts";
import { readData, readDesign } from "../../../src/sources/index.ts";
import { createMessages } from "../../../src/wording/index.ts";
import { type DocumentMeasures, measureDocument } from "./measureDocument.ts";

export interface MeasuredDocument {
  /** board.en */
  readonly name: string;
  readonly kind: DocumentKindName;
  readonly measures: DocumentMeasures;
}

/** Sentences that are the titles of chapters of a faculty report that may be the board report's. */
const sameForAll = ["university.title", "method.privacy"] as const;

const project = path.resolve(import.meta.dirname, "../../..");

export interface Release {
  readonly folder: string;
  readonly data: string;
  /** All of them where it is left out. */
  readonly only?: readonly string[];
}

export async function measureRelease({ folder, data, only }: Release): Promise<readonly MeasuredDocument[]> {
  const text = await readFile(path.join(folder, "manifest.json"), "utf8");
  const { artefacts } = ManifestOnDisk.parse(JSON.parse(text));
  const { design } = await readDesign(project);
  const indicators = (await readData(data)).data?.indicators.indicators ?? [];
  const boards = new Map<Language, PrintedDocument>();
  const measured: MeasuredDocument[] = [];
  for (const { artefact, language, kind } of artefacts.flatMap(printed).sort((a, b) => place(a) - place(b))) {
    const name = artefact.id.replace(/\.pdf$/, "");
    if (kind !== "board" && only !== undefined && !only.includes(name)) continue;
    const document = await readPages(await readFile(path.join(folder, artefact.path)));
    if (kind === "board") boards.set(language, document);
    if (only !== undefined && !only.includes(name)) continue;
    const say = createMessages(language, design.messages[language]);
    const measures = measureDocument(document, {
      board: kind === "board" ? null : (boards.get(language) ?? null),
      leftOut: new Set(sameForAll.map((key) => say(key))),
      names: indicators
        .flatMap(({ name, short }) => [name[language] ?? "", short[language] ?? ""])
        .filter((each) => each !== ""),
      newestWave: newestWave(artefact),
    });
    measured.push({ name, kind, measures });
  }
  return measured;
}

interface Printed {
  readonly artefact: Artefact;
  readonly language: Language;
  readonly kind: DocumentKindName;
}

function printed(artefact: Artefact): readonly Printed[] {
  const { id, format, language } = artefact;
  const kind = documentKindNames.find((name) => id.startsWith(`${name}-`) || id.startsWith(`${name}.`));
  return format === "pdf" && language !== null && kind !== undefined ? [{ artefact, language, kind }] : [];
}

/** Board reports first: the others are compared with them. */
function place({ kind }: Printed): number {
  return kind === "board" ? 0 : 1;
}

function newestWave({ estimates }: Artefact): number | null {
  const waves = estimates.map((id) => Number(id.split("/")[1])).filter(Number.isInteger);
  return waves.length === 0 ? null : Math.max(...waves);
}
