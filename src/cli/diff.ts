/** `wellbeing diff OLD NEW`: what another edition changes, why, and who has the earlier one. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isSeq, parseDocument } from "yaml";
import { folderOption, readablePath } from "../app/folders.ts";
import { printFindings } from "../app/telling/findings.ts";
import { boardEmbargo, CommandError, type Edition, printable, type UniversityData } from "../domain/index.ts";
import { type Delivery, deliveriesOf, readDeliveries } from "../publish/index.ts";
import { diffReleases, type ReleaseDiff } from "../release/index.ts";
import { readData } from "../sources/index.ts";
import { recoverReleases } from "../store/index.ts";
import { dayOf, parseWords } from "./parseWords.ts";

export const diffCommand = {
  summary: "compare two releases of a year: which figures changed and why, what that touches, who has it",
  help: `usage: wellbeing diff OLD NEW [options]

  OLD, NEW        folders of releases: out/2024-edition-1 out/2024
  --write         draft the next edition in corrections/<year>.yaml, for you to read and complete
  --now DAY       the day of the new edition (default: today)
  --data DIR      the university's data (default: data)
  --ledger FILE   who has got what (default: distributed/<year>.jsonl in the data)
  --json          one JSON object on standard output, for scripts

A correction, step by step: mend the data; make the release (the adopted one is kept as out/<year>-edition-<n>);
wellbeing diff … --write; make the release again, which now says what was corrected; adopt it; publish it;
wellbeing distribute --send --correction.

examples:
  wellbeing diff out/2024-edition-1 out/2024
  wellbeing diff out/2024-edition-1 out/2024 --write
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const folders = words.filter((word, place) => !word.startsWith("--") && !takesValue(words[place - 1]));
  const [oldFolder, newFolder, ...others] = folders;
  if (oldFolder === undefined || newFolder === undefined || others.length > 0)
    throw new CommandError(2, "diff compares two folders", "wellbeing diff out/2024-edition-1 out/2024");
  const options = parseWords(
    words.filter((word) => !folders.includes(word)),
    {
      write: { type: "boolean" },
      now: { type: "string" },
      data: { type: "string" },
      ledger: { type: "string" },
      json: { type: "boolean" },
    },
  );
  const json = options.json === true;
  const dataFolder = folderOption(options.data, "data");
  for (const folder of [oldFolder, newFolder]) await recoverReleases(path.dirname(path.resolve(folder)));
  const { data, findings } = await readData(dataFolder);
  if (data === null) {
    printFindings(findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  }
  const surveyOf = (id: string) => data.indicators.indicators.find((each) => each.id === id)?.survey ?? null;
  const diff = await diffReleases(path.resolve(oldFolder), path.resolve(newFolder), surveyOf);
  const ledger = path.resolve(
    typeof options.ledger === "string" ? options.ledger : path.join(dataFolder, "distributed", `${diff.year}.jsonl`),
  );
  const holders = holdersOf(diff, deliveriesOf(await readDeliveries(ledger)));
  const file = path.join(dataFolder, "corrections", `${diff.year}.yaml`);
  // First what stays: whoever reads the words may stop reading.
  if (options.write === true) await writeEdition(file, diff, data, dayOf(options.now));
  process.stdout.write(json ? `${JSON.stringify({ ...diff, holders })}\n` : shown(diff, holders));
  if (options.write === true && !json)
    process.stdout.write(
      `\n${readablePath(file)}: read it, say under \`reason\` what happened, and make the release again\n`,
    );
  return 0;
}

const withValue = new Set(["--now", "--data", "--ledger"]);
function takesValue(word: string | undefined): boolean {
  return word !== undefined && withValue.has(word);
}

interface Holder {
  readonly recipient: string;
  readonly to: string;
  readonly files: readonly string[];
  readonly state: Delivery["state"];
}

/** Who has a file that is another one now, or may have it. */
function holdersOf({ documents, year }: ReleaseDiff, deliveries: readonly Delivery[]): readonly Holder[] {
  const changed = new Map(documents.flatMap(({ id, sha256 }) => (sha256 === null ? [] : [[id, sha256] as const])));
  return deliveries
    .filter((each) => each.year === year && (each.state === "sent" || each.state === "unknown"))
    .map(({ recipient, to, state, artefacts }) => ({
      recipient,
      to,
      state,
      files: artefacts.filter(({ id, sha256 }) => changed.get(id) === sha256).map(({ id }) => id),
    }))
    .filter(({ files }) => files.length > 0);
}

const causes = {
  edition: "its source published another edition",
  data: "the data changed",
  rule: "how it is computed or hidden changed",
  program: "the program changed",
} as const;

function shown(
  { year, before, after, figures, rounded, sources, documents }: ReleaseDiff,
  holders: readonly Holder[],
): string {
  const lines = [
    before.edition === after.edition
      ? `${year}: two releases of edition ${after.edition}`
      : `${year}: edition ${before.edition} and edition ${after.edition}`,
    "",
    `${figures.length} figures differ`,
  ];
  for (const { estimate, before: was, after: is, cause } of figures)
    lines.push(`  ${estimate}  ${givenWords(was)} -> ${givenWords(is)}  (${causes[cause]})`);
  if (rounded > 0)
    lines.push(`${rounded} others are the same, and rounded to other steps than before: that is no correction`);
  if (sources.length > 0) lines.push(`${sources.length} others are the same, and name another source or edition`);
  lines.push("", `${documents.length} files differ`);
  for (const { id, what, figures: own, sentences, charts } of documents) {
    lines.push(`  ${id}  ${what}${own.length === 0 ? "" : `, ${own.length} of the figures`}`);
    for (const sentence of sentences) {
      if (sentence.before !== null) lines.push(`    - ${sentence.before}`);
      if (sentence.after !== null) lines.push(`    + ${sentence.after}`);
    }
    for (const headline of charts) lines.push(`    chart: ${headline}`);
  }
  lines.push("", holders.length === 0 ? "nobody has got any of them" : `${holders.length} have got them`);
  for (const { recipient, to, files, state } of holders)
    lines.push(`  ${recipient}, ${to}${state === "unknown" ? " (perhaps)" : ""}: ${files.join(" ")}`);
  return `${lines.map(printable).join("\n")}\n`;
}

function givenWords(given: ReleaseDiff["figures"][number]["before"]): string {
  return given.state === "shown" ? String(given.value) : given.state;
}

/** What must be hidden now is not offered any more where it was shown. */
function hidesShown({ figures }: ReleaseDiff): boolean {
  return figures.some(({ before, after }) => before.state === "shown" && after.state === "hidden");
}

/** The draft of the edition that replaces the old release: a new one, or the one that was drafted before, with its reason. */
async function writeEdition(
  file: string,
  diff: ReleaseDiff,
  { corrections, adoptions }: UniversityData,
  on: string,
): Promise<void> {
  if (diff.figures.length === 0 && diff.documents.length === 0)
    throw new CommandError(2, "the two releases are the same", "there is nothing to correct");
  const editions = corrections.get(diff.year)?.editions ?? [];
  const drafted = editions.find(({ replaces }) => replaces === diff.before.manifest);
  const untils = [drafted?.embargo, boardEmbargo(adoptions.get(diff.year), diff.before.manifest)];
  const embargo = untils
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
  const number = drafted?.edition ?? editions.length + 2;
  const entry: Edition = {
    edition: number,
    on: drafted?.on ?? on,
    ...(drafted?.reason === undefined ? {} : { reason: drafted.reason }),
    replaces: diff.before.manifest,
    ...(embargo === undefined ? {} : { embargo }),
    withdrawn: drafted?.withdrawn ?? hidesShown(diff),
    ...(diff.rounded > 0 ? { rounding: true } : {}),
    corrections: [...diff.figures],
  };
  const text = await readFile(file, "utf8").catch(() => null);
  const document = parseDocument(
    text ?? `# yaml-language-server: $schema=../schemas/corrections.schema.json\nyear: ${diff.year}\neditions:\n`,
  );
  // What people wrote around it stays.
  const list = document.get("editions");
  if (isSeq(list) && drafted !== undefined)
    for (const [key, value] of Object.entries(entry)) {
      if (!isDeepStrictEqual(value, drafted[key as keyof Edition]))
        document.setIn(["editions", number - 2, key], document.createNode(value));
    }
  else if (isSeq(list)) document.addIn(["editions"], document.createNode(entry));
  else document.set("editions", document.createNode([entry]));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, document.toString({ lineWidth: 0 }));
  await rename(`${file}.new`, file);
}
