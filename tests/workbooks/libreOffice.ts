/** Workbooks -> what LibreOffice, which others wrote, reads in them: its own flat XML, as plain data. */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Parser } from "htmlparser2";
import { lacks } from "../skips.ts";

export const noLibreOffice = lacks(
  spawnSync("soffice", ["--version"]).status !== 0,
  "LibreOffice (Debian: libreoffice-calc)",
  "what another program reads in workbooks",
);

export interface ReadCell {
  readonly value: string | number | null;
  readonly isMerged: boolean;
  readonly link: string | null;
  readonly style: ReadStyle;
}

export interface ReadStyle {
  readonly font: string;
  readonly sizePt: number;
  readonly wraps: boolean;
  readonly isBold: boolean;
  readonly underlined: boolean;
  /** Of a number. */
  readonly decimals: number | null;
  readonly names: readonly string[];
}

export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows and columns that nobody sees. */
  readonly hidden: number;
  /** Without empty cells and rows behind the last that has something. */
  readonly rows: readonly (readonly ReadCell[])[];
}

export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  /** "A8:L40". */
  readonly range: string;
  readonly hasFilter: boolean;
}

export interface ReadFile {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Of cells that say nothing else: "nl-NL". */
  readonly cellLanguage: string;
  readonly sheets: readonly ReadSheet[];
  readonly tables: readonly ReadTable[];
}

/** By name, all in one run of the program: it takes longer to start than to read. */
export async function readByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, ReadFile>> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-office-"));
  try {
    const [written, read] = [path.join(folder, "in"), path.join(folder, "out")];
    await mkdir(written);
    // Of two formats of one name, the second would take the place of the first.
    const places = [...files].map(([name, content], place) => ({
      name,
      content,
      file: `${place}${path.extname(name)}`,
    }));
    for (const { file, content } of places) await writeFile(path.join(written, file), content);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const words = ["--headless", profile, "--convert-to", "fods", "--outdir", read];
    const ran = spawnSync("soffice", [...words, ...places.map(({ file }) => path.join(written, file))], {
      encoding: "utf8",
    });
    if (ran.status !== 0) throw new Error(`LibreOffice ended with ${ran.status}: ${ran.stderr}`);
    const all = places.map(async ({ name, file }) => {
      const text = await readFile(path.join(read, `${path.parse(file).name}.fods`), "utf8");
      return [name, readFlat(text)] as const;
    });
    return new Map(await Promise.all(all));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

function readFlat(text: string): ReadFile {
  const root = treeOf(text);
  const styleOf = stylesIn(root);
  const defaults = within(root, "style:default-style").find((each) => each.attributes["style:family"] === "table-cell");
  const cells = defaults === undefined ? {} : (within(defaults, "style:text-properties")[0]?.attributes ?? {});
  const one = (name: string) => within(root, name).map(textOf)[0] ?? "";
  return {
    title: one("dc:title"),
    author: one("meta:initial-creator") || one("dc:creator"),
    language: one("dc:language"),
    cellLanguage: `${cells["fo:language"] ?? ""}-${cells["fo:country"] ?? ""}`,
    sheets: within(root, "table:table").map((each) => sheetOf(each, styleOf, root)),
    tables: within(root, "table:database-range").map(({ attributes }) => {
      const address = attributes["table:target-range-address"] ?? "";
      const [, quoted, bare, from, to] =
        /^\$?(?:'((?:[^']|'')*)'|([^.]*))\.([A-Z]+\d+):.*\.([A-Z]+\d+)$/.exec(address) ?? [];
      return {
        name: attributes["table:name"] ?? "",
        sheet: quoted ?? bare ?? "",
        range: `${from}:${to}`,
        hasFilter: attributes["table:display-filter-buttons"] === "true",
      };
    }),
  };
}

type StyleOf = (name: string) => ReadStyle;

function stylesIn(root: Node): StyleOf {
  const named = new Map(
    within(root, "style:style")
      .filter(({ attributes }) => attributes["style:family"] === "table-cell")
      .map((each) => [each.attributes["style:name"] ?? "", each]),
  );
  const byDefault = within(root, "style:default-style").filter(
    (each) => each.attributes["style:family"] === "table-cell",
  );
  const formats = new Map(
    within(root, "number:number-style").map((each) => [
      each.attributes["style:name"] ?? "",
      Number(within(each, "number:number")[0]?.attributes["number:decimal-places"]),
    ]),
  );
  return (name) => {
    const chain: Node[] = [];
    for (let at = named.get(name); at !== undefined; at = named.get(at.attributes["style:parent-style-name"] ?? ""))
      chain.push(at);
    const find = (attribute: string) =>
      [...chain, ...byDefault]
        .flatMap((each) => [
          each.attributes,
          ...each.children.flatMap((child) => (typeof child === "string" ? [] : [child.attributes])),
        ])
        .map((each) => each[attribute])
        .find((each) => each !== undefined);
    return {
      font: find("style:font-name") ?? "",
      sizePt: Number.parseFloat(find("fo:font-size") ?? "0"),
      wraps: find("fo:wrap-option") === "wrap",
      isBold: find("fo:font-weight") === "bold",
      underlined: (find("style:text-underline-style") ?? "none") !== "none",
      decimals: formats.get(find("style:data-style-name") ?? "") ?? null,
      names: chain.map(({ attributes }) => attributes["style:display-name"] ?? attributes["style:name"] ?? ""),
    };
  };
}

function sheetOf(table: Node, styleOf: StyleOf, root: Node): ReadSheet {
  const own = within(root, "style:style").find(
    (each) => each.attributes["style:name"] === table.attributes["table:style-name"],
  );
  const shown =
    own === undefined ? "true" : (within(own, "style:table-properties")[0]?.attributes["table:display"] ?? "true");
  const [rows, columns] = [within(table, "table:table-row"), within(table, "table:table-column")];
  const defaults = columns.flatMap(({ attributes }) =>
    repeated(attributes["table:default-cell-style-name"] ?? "Default", attributes["table:number-columns-repeated"]),
  );
  const isHidden = ({ attributes }: Node) => (attributes["table:visibility"] ?? "visible") !== "visible";
  const read = rows.flatMap((row) =>
    repeated(cellsOf(row, defaults, styleOf), row.attributes["table:number-rows-repeated"]),
  );
  return {
    name: table.attributes["table:name"] ?? "",
    isHidden: shown === "false",
    hidden: [...rows, ...columns].filter(isHidden).length,
    rows: read.slice(0, read.findLastIndex((cells) => cells.length > 0) + 1),
  };
}

/** What is repeated to the end of the sheet is nothing. */
const mostRepeated = 500;

function repeated<T>(value: T, times = "1"): readonly T[] {
  return Array.from({ length: Math.min(mostRepeated, Number(times)) }, () => value);
}

function cellsOf(row: Node, defaults: readonly string[], styleOf: StyleOf): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  for (const { name, attributes, ...node } of row.children.filter((each) => typeof each !== "string")) {
    const paragraphs = node.children
      .filter((each) => typeof each !== "string")
      .filter((each) => each.name === "text:p");
    const text = paragraphs.map(textOf).join("\n");
    const isNumber = ["float", "percentage", "date"].includes(attributes["office:value-type"] ?? "");
    const spans = ["table:number-columns-spanned", "table:number-rows-spanned"].some(
      (each) => Number(attributes[each] ?? 1) > 1,
    );
    for (const _ of repeated(null, attributes["table:number-columns-repeated"]))
      cells.push({
        value: isNumber ? Number(attributes["office:value"]) : text === "" ? null : text,
        isMerged: spans || name === "table:covered-table-cell",
        link: within({ name, attributes, ...node }, "text:a")[0]?.attributes["xlink:href"] ?? null,
        style: styleOf(attributes["table:style-name"] ?? defaults[cells.length] ?? "Default"),
      });
  }
  return cells.slice(0, cells.findLastIndex(({ value, isMerged }) => value !== null || isMerged) + 1);
}

function within(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((each) =>
    typeof each === "string" ? [] : each.name === name ? [each] : within(each, name),
  );
}

function textOf(node: Node): string {
  if (node.name === "text:s") return " ".repeat(Number(node.attributes["text:c"] ?? 1));
  return node.children.map((each) => (typeof each === "string" ? each : textOf(each))).join("");
}

function treeOf(text: string): Node {
  const root: Node = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const node: Node = { name, attributes, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext: (piece) => open.at(-1)?.children.push(piece),
      onclosetag: () => open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return root;
}
