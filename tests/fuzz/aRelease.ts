/** What a release holds -> its folder, as the program would write it, or otherwise. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { openData } from "../../src/documents/index.ts";
import { Manifest, SiteList } from "../../src/domain/index.ts";
import { figuresFor } from "../../src/release/building/composing/figuresFor.ts";
import { manifestText } from "../../src/release/editions/manifest.ts";
import type { Checked } from "../../src/release/index.ts";
import { sha256 } from "../../src/store/index.ts";

type Files = Map<string, Buffer>;

export interface Release {
  /** Below the release's folder, without its lists. */
  readonly files: Files;
  readonly year: number;
  readonly edition: number;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** What of a release is otherwise than the program would write it. */
export interface Otherwise {
  readonly list?: (list: unknown) => Buffer;
  readonly manifest?: (manifest: unknown) => Buffer;
}

export function releasedFiles({ rounded, data }: Checked, year: number, edition: number): Files {
  const open = (audience: "board" | "public") => {
    const figures = figuresFor(audience, rounded.figures, data);
    return openData(figures, data).replace(
      /(,\d{4},[^\n]*?,)(\d)/,
      (_, before, digit) => `${before}${(Number(digit) + edition) % 10}`,
    );
  };
  const id = rounded.figures[0]?.id ?? "";
  const page = `<!doctype html><title>Report</title><h1>Report</h1><p>The grade is <span data-estimate="${id}">${6 + edition}</span>.</p><ul><li>one</li></ul><figure class="chart" id="c"><p class="chart-headline">Grades, edition ${edition}</p></figure>`;
  const texts: readonly (readonly [string, string | Buffer])[] = [
    ["data/estimates.board.csv", open("board")],
    ["data/estimates.public.csv", open("public")],
    ["reports/board.en.html", page],
    ["accessibility.en.html", "<p>All was checked.</p>"],
    ["data/facts.json", JSON.stringify({ name: "Hill College", rows: [{ label: "all", value: 1 }, "text", 2] })],
    [`site/fragments/en/${year}/index.html`, page],
    ["site/assets/0123456789abcdef.css", "p { color: black }"],
    [`site/en/${year}/data.json`, JSON.stringify({ year })],
    [`site/downloads/${year}/estimates.public.csv`, open("public")],
    ["site/pagefind/fragment/en_a.pf_fragment", gzipSync(`pagefind_dcd${JSON.stringify({ content: "Words." })}`)],
  ];
  return new Map(texts.map(([name, content]) => [name, Buffer.from(content)]));
}

export async function lay(
  folder: string,
  { files, year, edition, inputs }: Release,
  otherwise: Otherwise = {},
): Promise<string> {
  const listed = [...files].flatMap(([name, content]) =>
    name.startsWith("site/") ? [{ path: name.slice(5), bytes: content.length, sha256: sha256(content) }] : [],
  );
  const list: SiteList = { year, files: listed };
  const listBytes = otherwise.list?.(list) ?? Buffer.from(`${JSON.stringify(SiteList.parse(list), null, 1)}\n`);
  const own = [...files].filter(([name]) => !name.startsWith("site/"));
  const artefacts = [...own, ["site/files.json", listBytes] as const].map(([name, content]) => ({
    ...artefactOf(name),
    path: name,
    bytes: content.length,
    sha256: sha256(content),
    estimates: name.endsWith("board.en.html") ? [String(/data-estimate="([^"]*)"/.exec(content.toString())?.[1])] : [],
  }));
  const manifest = {
    schema: 2,
    figures: "rounded",
    year,
    edition,
    artefacts,
    inputs,
    tools: { node: "24" },
    embargoes: [],
  };
  const bytes = otherwise.manifest?.(manifest) ?? Buffer.from(manifestText(Manifest.parse(manifest)));
  const all: Files = new Map([...files, ["site/files.json", listBytes], ["manifest.json", bytes]]);
  for (const [name, content] of all) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return sha256(bytes);
}

function artefactOf(name: string) {
  const format = name === "site/files.json" ? "site" : path.extname(name).slice(1);
  const kind =
    { site: "site", csv: "data", json: "data" }[format] ?? (name.startsWith("reports/") ? "report" : "evidence");
  const audience = name.includes("board") ? "board" : "public";
  const language = /\.en\./.test(name) ? "en" : null;
  return {
    id: format === "site" ? "site" : path.basename(name),
    kind,
    title: language && "Title",
    audience,
    language,
    format,
  };
}
