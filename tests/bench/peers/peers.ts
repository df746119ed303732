/** The same report by this program, jsreport, WeasyPrint and Typst -> pages a second of files that veraPDF finds to conform to PDF/UA-1. Needs the npm registry, unless WELLBEING_PEERS names a folder where an earlier run installed them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { missingParts, validate } from "../../pdf/validate.ts";
import { type Figure, lacking, told } from "../figures.ts";
import { writePrintHtml } from "../printHtml.ts";
import { measure } from "../processTree.ts";
import { countPages } from "./countPages.ts";
import { variantOf } from "./documents.ts";
import { type Found, install, peersOf } from "./install.ts";
import type { Done } from "./production.ts";
import { toTypst } from "./toTypst.ts";

/** The longest report of the example. */
const report = "board.nl";
/** The first, from cold, is not among those that are produced steadily. */
const variants = 5;

interface Outcome {
  readonly peer: Found;
  readonly pages: number;
  readonly coldSeconds: number;
  readonly pagesASecond: number;
  readonly conforming: number;
  readonly cpuSecondsAPage: number;
  /** What veraPDF finds first, and how many rules are broken; empty where nothing is. */
  readonly faults: string;
}

export async function measurePeers(project: string, scratch: string): Promise<readonly Figure[]> {
  const missing = await missingParts();
  if (missing !== null) return [lacking("peers", `not measured: there is no ${missing}`)];
  const peers = await peersOf(await install(process.env.WELLBEING_PEERS ?? path.join(scratch, "peers")));
  const documents = await writeDocuments(project, path.join(scratch, "peers-documents"));
  const figures: Figure[] = [];
  const outcomes: Outcome[] = [];
  for (const peer of peers) {
    if (peer.kind === "missing") figures.push(lacking(peer.name, peer.why));
    else outcomes.push(await outcomeOf(peer, documents, path.join(scratch, `peers-${peer.id}`)));
  }
  const own = outcomes.find(({ peer }) => peer.id === "own");
  return [...outcomes.flatMap((each) => figuresOf(each, own)), ...figures];
}

/** HTML and Typst's source of each variant, with its pictures. */
async function writeDocuments(project: string, folder: string): Promise<readonly string[]> {
  const all = path.join(folder, "all");
  mkdirSync(all, { recursive: true });
  await writePrintHtml(project, all);
  const html = readFileSync(path.join(all, `${report}.html`), "utf8");
  return Array.from({ length: variants }, (_, place) => {
    const name = `variant${place}`;
    const file = path.join(folder, `${name}.html`);
    const variant = variantOf(html, place);
    writeFileSync(file, variant);
    const { source, pictures } = toTypst(variant, name);
    writeFileSync(path.join(folder, `${name}.typ`), source);
    for (const [picture, svg] of pictures) writeFileSync(path.join(folder, picture), `${svg}<!-- ${place} -->`);
    return file;
  });
}

async function outcomeOf(peer: Found, documents: readonly string[], out: string): Promise<Outcome> {
  mkdirSync(out, { recursive: true });
  const words = [peer.script, String(Date.now()), peer.folder, out, ...documents];
  const { output, status, cpuSeconds } = await measure(peer.command, words);
  if (status !== 0) throw new Error(`${peer.name} ended with ${status}: ${output.slice(-1000)}`);
  const done: readonly Done[] = JSON.parse(output.trim().split("\n").at(-1) ?? "[]");
  const judged = await validate(
    "ua1",
    done.map(({ file }) => file),
  );
  const pages = await Promise.all(done.map(async ({ file }) => await countPages(file)));
  const steady = done.slice(1);
  const seconds = (done.at(-1)?.atSeconds ?? Number.NaN) - (done[0]?.atSeconds ?? Number.NaN);
  const sum = (some: readonly number[]) => some.reduce((all, each) => all + each, 0);
  const steadyPages = pages.slice(1);
  const conforms = steady.map(({ file }) => judged.get(file) === "");
  const [first = ""] = [...judged.values()].filter((each) => each !== "");
  return {
    peer,
    pages: pages[0] ?? Number.NaN,
    coldSeconds: done[0]?.atSeconds ?? Number.NaN,
    pagesASecond: sum(steadyPages) / seconds,
    conforming: sum(steadyPages.filter((_, place) => conforms[place])) / seconds,
    cpuSecondsAPage: cpuSeconds / sum(pages),
    faults: rulesOf(first),
  };
}

/** "\n  7.1-3 x22  Content …" -> "7.1-3 (22 times), …". veraPDF counts each up to a hundred. */
function rulesOf(fault: string): string {
  return [...fault.matchAll(/^ {2}(\S+) x(\d+)/gm)]
    .map(
      ([, rule, times]) =>
        `${rule} (${times === "100" ? "100 times or more" : times === "1" ? "once" : `${times} times`})`,
    )
    .join(", ");
}

function figuresOf(outcome: Outcome, own: Outcome | undefined): readonly Figure[] {
  const { peer, pages, conforming, pagesASecond, coldSeconds, cpuSecondsAPage, faults } = outcome;
  const name = `${peer.name}, ${pages} pages`;
  const ratio = own === undefined ? Number.NaN : own.conforming / conforming;
  const rows: Figure[] = [
    told(`${name}: conforming pages a second`, conforming, 2),
    told(`${name}: pages a second, conforming or not`, pagesASecond, 2),
    told(`${name}: seconds for each further report`, pages / pagesASecond, 2),
    told(`${name}: seconds until the first report, from cold`, coldSeconds),
    told(`${name}: CPU seconds a page, start included`, cpuSecondsAPage, 3),
  ];
  if (faults !== "") rows.push(lacking(`${name}: rules of ISO 14289-1 that are broken, by veraPDF`, faults));
  if (peer.goal === null) return rows;
  return [
    ...rows,
    conforming === 0
      ? {
          name: `this program ÷ ${peer.id}, conforming pages a second`,
          measured: "it has none",
          goal: `≥ ${peer.goal}`,
          ratio: 0,
        }
      : {
          name: `this program ÷ ${peer.id}, conforming pages a second`,
          measured: ratio.toFixed(2),
          goal: `≥ ${peer.goal}`,
          ratio: peer.goal / ratio,
        },
    ...(own === undefined
      ? []
      : [told(`this program ÷ ${peer.id}, pages a second, conforming or not`, own.pagesASecond / pagesASecond, 2)]),
  ];
}
