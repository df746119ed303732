/** Seeded damage to what people write (YAML, Markdown, letters) -> what the readers make of it: a crash, a hang, or a finding that has no place.
 *
 * `node tests/fuzz/words.ts --count 20000 --from 1` */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Finding, readMarkdown, Sha256 } from "../../src/domain/index.ts";
import { checkText, proseFindings, verdictsOf } from "../../src/editors/index.ts";
import { markdownToHtml } from "../../src/html/renderMarkdown.ts";
import { checkMarkdown } from "../../src/sources/checkMarkdown.ts";
import { checkFiles } from "../../src/sources/readData.ts";
import { type ReadFolder, readFolder, type SourceFile } from "../../src/sources/readFolder.ts";
import { startProse } from "../../src/statements/index.ts";
import { anExample, indexOf } from "../documents/anExample.ts";
import { sayKeys } from "../html/sayKeys.ts";
import { damaged, type Random, randomFrom } from "./damage.ts";

export interface Fault {
  readonly seed: number;
  readonly file: string;
  readonly what: string;
  /** As the reader got it. */
  readonly text: string;
}

/** Of the processor: a busy machine is no fault of the text. */
const longestMs = 10_000;

const folder = fileURLToPath(new URL("../fixtures/small-college/data", import.meta.url));

export async function aFolder(): Promise<ReadFolder> {
  return await readFolder(folder, "data", (name) => /\.(ya?ml|md)$/.test(name) && !name.includes("/responses/"));
}

/** One file of the folder, damaged as the seed says: nothing where all is well. */
export async function tryOne(seed: number, whole: ReadFolder): Promise<Fault | null> {
  const random = randomFrom(seed);
  const names = [...whole.files.keys(), "letters/faculty.en.md"];
  const name = names[Math.floor(random() * names.length)] ?? "";
  const before = whole.files.get(name)?.text ?? "# The report of {{year}}\n\nDear {{name}},\n\n{{documents}}\n";
  const text = damaged(before, random, name.endsWith(".md") ? "markdown" : "yaml");
  const file: SourceFile = { path: name, shown: `data/${name}`, text, sha256: Sha256.parse("0".repeat(64)) };
  const fault = (what: string): Fault => ({ seed, file: name, what, text });
  const began = cpuMs();
  try {
    const { findings } = await checkFiles({ files: new Map([...whole.files, [name, file]]), findings: [] }, "data");
    const told = name.endsWith(".md") ? [...findings, ...saidOf(text)] : findings;
    const placeless = told.find((finding) => !hasPlace(finding));
    if (placeless !== undefined) return fault(`no place: ${JSON.stringify(placeless)}`);
    if (name.endsWith(".md")) return rendered(name, text, random) ?? late(began, fault);
    return late(began, fault);
  } catch (error) {
    return fault((error as Error).stack ?? String(error));
  }

  function rendered(of: string, markdown: string, next: Random): Fault | null {
    const body = of.startsWith("letters/") ? markdown.replace(/^\s*# [^\n]*\n?/, "") : markdown;
    const place = { id: "text-1", headingLevel: 3, scrolls: next() < 0.5, say: sayKeys };
    const html = markdownToHtml(body, place);
    if (/<(?:script|img|iframe|style|svg|input)\b|\son\w+=|javascript:/i.test(html.replace(/&[a-z]+;/g, " ")))
      return fault(`an element that is not set: ${html}`);
    // What is let in is set: no sign of Markdown or HTML is left to be read as letters.
    if (
      checkMarkdown(of, body).length === 0 &&
      readMarkdown(body).length > 0 &&
      /&lt;(?:table|h[1-6]|del|hr|code|pre)\b/.test(html)
    )
      return fault(`let in, and printed as letters: ${html}`);
    return null;
  }
}

const index = indexOf(anExample({}));
const prose = startProse(index, [], verdictsOf(index));

/** Helpers, numbers and claims in it, in both languages. */
function saidOf(markdown: string): readonly Finding[] {
  return (["nl", "en"] as const).flatMap((language) => {
    const text = { year: 2024, language, section: "summary", markdown, file: "data/x.md", linesAbove: 0 };
    return [...checkText(text, index), ...proseFindings(text, prose)];
  });
}

function late(began: number, fault: (what: string) => Fault): Fault | null {
  const took = cpuMs() - began;
  return took > longestMs ? fault(`took ${(took / 1000).toFixed(1)} s`) : null;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Of a file as a whole, or of something that is not there, there is no line. */
const ofWholeFile =
  /^(?:this file is |there is no survey|no part of the data|this text has no \w+ version|a text's place|a letter's place)/;

function hasPlace({ file, line, column, message }: Finding): boolean {
  if (file === "") return false;
  return ofWholeFile.test(message) || (line !== undefined && line >= 1 && (column === undefined || column >= 1));
}

export async function tryMany(from: number, count: number, tell: (fault: Fault) => void): Promise<number> {
  const whole = await aFolder();
  // The lists of claims are compiled when they are first used, for narrow letters and for wide ones: that takes seconds.
  for (const text of ["Students feel better.", "Students feel better →."]) saidOf(text);
  let faults = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const fault = await tryOne(seed, whole);
    if (fault === null) continue;
    faults += 1;
    tell(fault);
  }
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "20000" }, from: { type: "string", default: "1" } },
  });
  const [from, count] = [Number(values.from), Number(values.count)];
  const files = (await readdir(folder)).length;
  const began = performance.now();
  const faults = await tryMany(from, count, ({ seed, file, what }) => {
    process.stdout.write(`seed ${seed}, ${path.posix.join("data", file)}: ${what.slice(0, 600)}\n\n`);
  });
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`${count} damaged texts (${files} files), ${faults} faults, ${seconds.toFixed(0)} s\n`);
  process.exitCode = faults === 0 ? 0 : 1;
}
