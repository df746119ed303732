/** A university's data, its releases and what it has handed out, in a folder of its own beside a victim: what commands read back of what they, or somebody else, wrote before. */
import { execFileSync } from "node:child_process";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { mostFileBytes } from "../../src/files/index.ts";
import { type CheckedByAnalyst, checkRelease } from "../../src/release/index.ts";
import type { Random } from "../universities/random.ts";
import { lay, type Otherwise, type Release, releasedFiles } from "./aRelease.ts";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const hill = path.join(projectFolder, "tests/fixtures/hill-college/data");
const secret = "precious, and nobody's to read";
const longAgo = new Date(2000, 1, 1);
/** Nothing else lies beside the victim when all is done. */
const rooms = ["data", "handed", "out", "store", "victim", "www"];

export interface House extends AsyncDisposable {
  readonly root: string;
  readonly data: string;
  readonly out: string;
  readonly victim: string;
  readonly inputs: CheckedByAnalyst;
  /** A release of a year, as it should be; an edition after the first differs in a figure. */
  readonly release: (year: number, edition?: number) => Release;
  /** Writes it to `out/<name>`; returns the hash of its manifest. */
  readonly lay: (name: string, release: Release, otherwise?: Otherwise) => Promise<string>;
  /** Removes what trials wrote, and writes the data anew. */
  readonly clear: () => Promise<void>;
  /** Of the files and folders that lie there, and of those that a release holds, or is adopted by. */
  readonly names: () => Promise<ReadonlySet<string>>;
  /** What happened to the victim, and where its secret turned up besides; nothing where all is well. */
  readonly harm: (said: string) => Promise<readonly string[]>;
}

export async function aHouse(): Promise<House> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-fuzz-"));
  const [data, out, victim] = [path.join(root, "data"), path.join(root, "out"), path.join(root, "victim/precious")];
  const clear = async () => {
    await rm(path.dirname(victim), { recursive: true, force: true });
    await mkdir(path.dirname(victim));
    await writeFile(victim, secret);
    await utimes(victim, longAgo, longAgo);
    for (const room of rooms.filter((each) => each !== "victim" && each !== "data"))
      await rm(path.join(root, room), { recursive: true, force: true });
    for (const place of ["distributed", "released", "adoption", "corrections", "letters", "distribution.yaml"])
      await rm(path.join(data, place), { recursive: true, force: true });
    for (const room of rooms) await mkdir(path.join(root, room), { recursive: true });
    await mkdir(path.join(data, "letters"));
    await writeFile(path.join(data, "distribution.yaml"), distribution);
    await writeFile(path.join(data, "letters/covering.en.md"), letter);
  };
  await cp(hill, data, { recursive: true });
  await clear();
  const inputs = await checkRelease({ dataFolder: data, responsesFolder: null, projectFolder, year: null });
  if (inputs.kind === "findings") throw new Error(JSON.stringify(inputs.findings));
  return {
    root,
    data,
    out,
    victim,
    inputs,
    clear,
    release: (year, edition = 1) => ({ year, edition, files: releasedFiles(inputs, year, edition), inputs: [] }),
    lay: async (name, release, otherwise) => await lay(path.join(out, name), release, otherwise),
    names: async () => {
      const whole = [
        ...releasedFiles(inputs, 2024, 1).keys(),
        "site/files.json",
        "manifest.json",
        "2023.yaml",
        "2024.yaml",
      ];
      const lying = await readdir(root, { recursive: true });
      return new Set([...whole, ...lying].flatMap((name) => name.split(path.sep)));
    },
    harm: async (said) => await harmDone(root, victim, said),
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}

/** Something that is no ordinary file in the place of one: a link to the victim or its folder, a pipe, a folder, far too many bytes, nothing. */
export async function plantOddFile(place: string, victim: string, random: Random): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await mkdir(path.dirname(place), { recursive: true });
  await random.pick([
    async () => await symlink(victim, place),
    async () => await symlink(path.dirname(victim), place),
    async () => await symlink(place, place),
    async () => await symlink(path.join(victim, "gone"), place),
    async () => void execFileSync("mkfifo", [place]),
    async () => void (await mkdir(place)),
    async () => undefined,
    async () => {
      await writeFile(place, "");
      if (random.chance(0.1)) await truncate(place, mostFileBytes + 1);
    },
  ])();
}

async function harmDone(root: string, victim: string, said: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const content = await readFile(victim, "utf8").catch(() => null);
  if (content !== secret || (await stat(victim)).mtimeMs !== longAgo.getTime()) problems.push("the victim was touched");
  const beside = [...(await readdir(root)), ...(await readdir(path.dirname(victim)))].sort();
  if (beside.join() !== [...rooms, "precious"].sort().join()) problems.push(`beside the victim lies ${beside.join()}`);
  if (said.includes(secret)) problems.push("the victim was read aloud");
  for (const room of ["handed", "www"])
    for (const entry of await readdir(path.join(root, room), { recursive: true, withFileTypes: true })) {
      const place = path.join(entry.parentPath, entry.name);
      // What was planted may be larger than a text can be, and holds nothing.
      if (!entry.isFile() || (await stat(place)).size >= mostFileBytes) continue;
      if ((await readFile(place, "utf8")).includes(secret))
        problems.push(`the victim was given away in ${room}/${entry.name}`);
    }
  return problems;
}

const recipient = (id: string, gets: string, by: string) =>
  `  - id: ${id}\n    audience: board\n    name: ${id}\n    role: { en: member }\n    language: en\n    ${by}\n    letter: covering\n    gets: [${gets}]\n`;
export const distribution = `from: { name: { en: Hill College }, address: dean@example.org }\nrecipients:\n${recipient(
  "trustees",
  "board.html, estimates.board.csv",
  "by: mail\n    address: trustees@example.org",
)}${recipient("archive", "board.html", "by: folder")}`;
export const letter =
  '# Student well-being {{year}}: {{audience}}\n\nDear {{name}},\n\nThe college’s grade is {{plain "7.1"}}, and **all** of it is [here](https://example.org).\n\n{{documents}}\n\nYours, {{contact}}\n';
