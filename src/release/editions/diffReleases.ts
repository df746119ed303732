/** Two releases of a year on disk -> which figures differ and why, and which documents, sentences and charts that touches. */
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { CommandError, type Correction, type CorrectionCause, type Given, type Manifest } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";
import { readRelease } from "./manifest.ts";
import { areRoundedAlike, stepColumn } from "./roundedAlike.ts";

export interface ReleaseDiff {
  readonly year: number;
  readonly before: { readonly edition: number; readonly manifest: string };
  readonly after: { readonly edition: number; readonly manifest: string };
  readonly figures: readonly Correction[];
  /** How many figures are the same, rounded to another step. They are no corrections. */
  readonly rounded: number;
  /** Estimates that are the same, and name another source or edition. */
  readonly sources: readonly string[];
  /** Files of both that differ, and those that only one of the two has. */
  readonly documents: readonly DocumentDiff[];
}

export interface DocumentDiff {
  readonly id: string;
  /** Of the file before; null where it is new. */
  readonly sha256: string | null;
  readonly what: "changed" | "added" | "removed";
  /** Changed figures that it prints. */
  readonly figures: readonly string[];
  /** Of a page: sentences with a changed figure, as they were and as they are. */
  readonly sentences: readonly { readonly before: string | null; readonly after: string | null }[];
  /** Headlines of charts that look or read differently. */
  readonly charts: readonly string[];
}

/** `surveyOf` an indicator: null where the data does not know it. Throws a CommandError (2) where a folder holds no release. */
export async function diffReleases(
  oldFolder: string,
  newFolder: string,
  surveyOf: (indicator: string) => string | null,
): Promise<ReleaseDiff> {
  const [before, after] = await Promise.all([readFigures(oldFolder), readFigures(newFolder)]);
  if (before.manifest.year !== after.manifest.year)
    throw new CommandError(
      2,
      `${before.manifest.year} and ${after.manifest.year} are two years`,
      "compare two releases of one year",
    );
  const changed = changedInputs(before.manifest, after.manifest);
  const ids = [...new Set([...before.rows.keys(), ...after.rows.keys()])].sort();
  const rounded = new Set(
    ids.filter((id) => {
      const [was, is] = [before.rows.get(id), after.rows.get(id)];
      return was !== undefined && is !== undefined && areRoundedAlike(was.cells, is.cells);
    }),
  );
  const differing = ids.flatMap((id): Correction[] => {
    const [was, is] = [before.rows.get(id), after.rows.get(id)];
    if (was !== undefined && is !== undefined && was.line === is.line) return [];
    if (rounded.has(id)) return [];
    const survey = surveyOf(id.split("/")[0] ?? "");
    return [{ estimate: id, before: given(was), after: given(is), cause: causeOf(was, is, survey, changed) }];
  });
  const isSame = ({ estimate }: Correction) =>
    isDeepStrictEqual(figureOf(before.rows.get(estimate)), figureOf(after.rows.get(estimate)));
  const figures = differing.filter((each) => !isSame(each));
  const sources = differing.filter(isSame).map(({ estimate }) => estimate);
  const touched = new Set(differing.map(({ estimate }) => estimate));
  const documents = await documentDiffs(before, after, touched);
  const side = ({ manifest, hash }: Release) => ({ edition: manifest.edition, manifest: hash });
  return {
    year: after.manifest.year,
    before: side(before),
    after: side(after),
    figures,
    rounded: rounded.size,
    sources,
    documents,
  };
}

interface Release {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly hash: string;
  /** Every row of the open data of all audiences, by estimate. */
  readonly rows: ReadonlyMap<string, Row>;
}

interface Row {
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
}

async function readFigures(folder: string): Promise<Release> {
  const { manifest, manifestText } = await readRelease(folder, "name the folder that holds its manifest.json");
  const rows = new Map<string, Row>();
  for (const { kind, path: file } of manifest.artefacts.filter((each) => each.kind === "data")) {
    const [head = "", ...lines] = (await textInside(folder, file)).split("\r\n").filter((line) => line !== "");
    for (const line of lines) {
      const names = cellsOf(head);
      const cells = Object.fromEntries(cellsOf(line).map((cell, place) => [names[place] ?? kind, cell]));
      rows.set(`${cells.indicator}/${cells.wave}/${cells.domain}`, { line, cells });
    }
  }
  return { folder, manifest, hash: sha256(manifestText), rows };
}

/** A line of a CSV file that the program wrote: no cell holds a line end. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare = ""]) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );
}

/** All of a row but where it comes from. */
function figureOf(row: Row | undefined): Row["cells"] | undefined {
  return row && { bound: "", value_step: "", base_step: "", ...row.cells, source: "", edition: "" };
}

function given(row: Row | undefined): Given {
  if (row === undefined) return { state: "absent" };
  const number = (name: string) => (row.cells[name] === "" ? undefined : Number(row.cells[name]));
  const value = number("value");
  if (value === undefined) return { state: row.cells.status === "suppressed" ? "hidden" : "absent" };
  const { precision } = row.cells;
  const [lower, upper, base] = [number("lower"), number("upper"), number("base")];
  const step = row.cells[stepColumn] ? number(stepColumn) : undefined;
  const { bound } = row.cells;
  return {
    state: "shown",
    value,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(base === undefined ? {} : { base }),
    ...(step === undefined ? {} : { step }),
    ...(bound === "at_most" || bound === "at_least" ? { bound } : {}),
    ...(precision === "more than" || precision === "about" ? { precision } : {}),
  };
}

function changedInputs(before: Manifest, after: Manifest): ReadonlySet<string> {
  const was = new Map(before.inputs.map((each) => [each.path, each.sha256]));
  const is = new Map(after.inputs.map((each) => [each.path, each.sha256]));
  return new Set([...was.keys(), ...is.keys()].filter((file) => was.get(file) !== is.get(file)));
}

/** The nearest cause that the files bear out. */
function causeOf(
  was: Row | undefined,
  is: Row | undefined,
  survey: string | null,
  changed: ReadonlySet<string>,
): CorrectionCause {
  const source = (row: Row | undefined) => `${row?.cells.source ?? ""} ${row?.cells.edition ?? ""}`;
  if (was?.cells.status === "published" && is?.cells.status === "published" && source(was) !== source(is))
    return "edition";
  const has = (pattern: RegExp) => [...changed].some((file) => pattern.test(file));
  const own = survey === null ? "[^/]+" : survey.replaceAll(".", "\\.");
  const published = [was, is].some((row) => row?.cells.status === "published");
  if (has(new RegExp(`^data/surveys/${own}/${published ? "published\\.yaml" : "responses/"}`))) return "data";
  if (has(new RegExp(`^data/(surveys/${own}/survey\\.yaml|indicators\\.yaml|university\\.yaml|released/)`)))
    return "rule";
  return "program";
}

async function documentDiffs(
  before: Release,
  after: Release,
  touched: ReadonlySet<string>,
): Promise<readonly DocumentDiff[]> {
  const was = new Map(before.manifest.artefacts.map((each) => [each.id, each]));
  const is = new Map(after.manifest.artefacts.map((each) => [each.id, each]));
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const differing = ids.filter((id) => was.get(id)?.sha256 !== is.get(id)?.sha256);
  return await Promise.all(
    differing.map(async (id): Promise<DocumentDiff> => {
      const [old, now] = [was.get(id), is.get(id)];
      const figures = [...new Set([...(old?.estimates ?? []), ...(now?.estimates ?? [])])].filter((each) =>
        touched.has(each),
      );
      const what = old === undefined ? "added" : now === undefined ? "removed" : "changed";
      const none = { sentences: [], charts: [] };
      const pages =
        what === "changed" && old?.kind === "report" && old.format === "html"
          ? pageDiff(
              await textInside(before.folder, old.path),
              await textInside(after.folder, now?.path ?? ""),
              touched,
            )
          : none;
      return { id, sha256: old?.sha256 ?? null, what, figures: figures.sort(), ...pages };
    }),
  );
}

async function textInside(folder: string, file: string): Promise<string> {
  const content = await readInside(folder, file);
  if (content !== null) return content.toString("utf8");
  throw new CommandError(
    3,
    `${path.join(folder, file)}: this file, which the manifest names, can't be read`,
    "put the release back as it was made",
  );
}

function pageDiff(oldPage: string, newPage: string, touched: ReadonlySet<string>) {
  const [old, now] = [pageOf(oldPage, touched), pageOf(newPage, touched)];
  const gone = without(old.sentences, now.sentences);
  const fresh = without(now.sentences, old.sentences);
  const sentences = Array.from({ length: Math.max(gone.length, fresh.length) }, (_, place) => ({
    before: gone[place] ?? null,
    after: fresh[place] ?? null,
  }));
  const charts = [...now.charts].filter(([id, { content }]) => old.charts.get(id)?.content !== content);
  return { sentences, charts: charts.map(([, { headline }]) => headline) };
}

/** Each as often as it stands. */
function without(from: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return from.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function pageOf(page: string, touched: ReadonlySet<string>) {
  const elements = DomUtils.findAll(isTag, parseDocument(page).children);
  const estimatesIn = (element: Element) =>
    DomUtils.findAll(({ attribs }) => attribs["data-estimate"] !== undefined, [element]).map(
      ({ attribs }) => attribs["data-estimate"] ?? "",
    );
  const sentences = elements
    .filter(({ name }) => name === "p" || name === "li")
    .filter((element) => estimatesIn(element).some((id) => touched.has(id)))
    // A list item that holds a paragraph is told by the paragraph.
    .filter((element) => !DomUtils.findOne(({ name }) => name === "p", element.children))
    .map(textOf);
  const charts = elements
    .filter(({ name, attribs }) => name === "figure" && attribs.class === "chart")
    .map((figure) => {
      const headline = DomUtils.findOne(({ attribs }) => attribs.class === "chart-headline", figure.children);
      const content = sha256(DomUtils.getOuterHTML(figure));
      return [figure.attribs.id ?? "", { headline: headline === null ? "" : textOf(headline), content }] as const;
    });
  return { sentences, charts: new Map(charts) };
}

function textOf(element: Element): string {
  return DomUtils.textContent(element)
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
