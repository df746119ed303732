/** A seed -> releases of a university of which something is otherwise than the program wrote it: the manifest, the site's list, a file that they vouch for, the archive, an earlier edition, the log of what was handed out, or what is no file. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Adoption, Corrections, type UniversityData } from "../../src/domain/index.ts";
import { readInside } from "../../src/files/index.ts";
import { sha256 } from "../../src/store/index.ts";
import type { Random } from "../universities/random.ts";
import { type House, plantOddFile } from "./aHouse.ts";
import type { Release } from "./aRelease.ts";
import { brokenJson } from "./brokenJson.ts";
import { brokenBytes, brokenText } from "./mutations.ts";

export const releaseKinds = ["manifest", "site-list", "release-file", "archive", "edition", "log", "odd-file"] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

/** Returns the data that adopts the release of 2024 as it lies there, whatever it is. */
export async function layBroken(house: House, kind: ReleaseKind, random: Random): Promise<UniversityData> {
  const json = (value: unknown) => brokenJson(value, random, house.victim);
  const [own, first, archived] = [house.release(2024, 2), house.release(2024, 1), house.release(2023)];
  if (kind === "release-file") breakFile(own, random);
  const archive = await house.lay("2023", archived, kind === "archive" ? oneOf(json, random) : {});
  const before = await house.lay("2024-edition-1", first, kind === "edition" ? oneOf(json, random) : {});
  const list = await readListHash(house);
  const inputs = [{ path: "releases/2023/site/files.json", sha256: list }];
  const hash = await house.lay(
    "2024",
    { ...own, inputs },
    { ...(kind === "manifest" ? { manifest: json } : kind === "site-list" ? { list: json } : {}) },
  );
  if (random.chance(0.2)) await house.lay("2024.partial", own, kind === "manifest" ? { manifest: json } : {});
  const folder = path.join(house.data, "distributed");
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, "2024.jsonl"),
    kind === "log"
      ? brokenLog(random, house.victim)
      : log()
          .map((entry) => `${JSON.stringify(entry)}\n`)
          .join(""),
  );
  if (kind === "odd-file") await plantOddFile(path.join(house.root, oddPlace(random)), house.victim, random);
  const adoption = (year: number, manifest: string) =>
    [year, Adoption.parse({ year, state: "adopted", by: "Board", on: "2026-10-01", manifest })] as const;
  const edition = { edition: 2, on: "2026-10-01", replaces: before, corrections: [] };
  return {
    ...house.inputs.data,
    adoptions: new Map([adoption(2024, hash), adoption(2023, archive)]),
    corrections: new Map([[2024, Corrections.parse({ year: 2024, editions: [edition] })]]),
  };
}

function oneOf(json: (value: unknown) => Buffer, random: Random) {
  return random.chance(0.5) ? { list: json } : { manifest: json };
}

async function readListHash({ out }: House): Promise<string> {
  return sha256((await readInside(path.join(out, "2023"), "site/files.json")) ?? "");
}

function oddPlace(random: Random): string {
  const inRelease = [
    "manifest.json",
    "site",
    "site/files.json",
    "reports",
    "reports/board.en.html",
    "data/estimates.board.csv",
    "data",
  ];
  return random.pick([
    ...["2024", "2023", "2024-edition-1"].flatMap((name) => [
      `out/${name}`,
      ...inRelease.map((file) => `out/${name}/${file}`),
    ]),
    "out/2024/site/assets",
    "data/distributed/2024.jsonl",
    "data/distributed/2023.jsonl",
    "out/2024-edition-x",
    "out/2022",
  ]);
}

/** One file is otherwise; the lists vouch for it as it is. */
function breakFile({ files }: Release, random: Random): void {
  const name = random.pick([...files.keys()]);
  const content = files.get(name) ?? Buffer.alloc(0);
  const text = random.chance(0.5) ? Buffer.from(brokenText(content.toString(), random)) : content;
  files.set(name, text.length === 0 || random.chance(0.4) ? text : brokenBytes(text, random));
  const odd = random.pick(["", "reports/board.en.html/x.html", "site/en", "site/files.json", "reports/index.html"]);
  if (odd === "reports/index.html") files.set(odd, Buffer.from("<p>index</p>"));
}

function log(): readonly unknown[] {
  const at = "2026-10-02T10:00:00.000Z";
  const artefacts = [{ id: "board.en.html", sha256: "0".repeat(64) }];
  const begun = (message: string, to: string) => ({
    at,
    message,
    event: "begun",
    recipient: "trustees",
    to,
    year: 2024,
    edition: 1,
    kind: "report",
    artefacts,
  });
  return [
    begun("a@example.org", "trustees@example.org"),
    { at, message: "a@example.org", event: "content" },
    { at, message: "a@example.org", event: "sent", answer: "250 ok" },
    begun("b@example.org", "folder:archive"),
    { at, message: "b@example.org", event: "content" },
    { at, message: "b@example.org", event: "decided", arrived: true },
    begun("c@example.org", "old@example.org"),
    { at, message: "c@example.org", event: "failed", temporary: false, answer: "550 no" },
  ];
}

function brokenLog(random: Random, victim: string): Buffer {
  const asLines = (value: unknown) =>
    Array.isArray(value) ? value.map((each) => `${JSON.stringify(each)}\n`).join("") : `${JSON.stringify(value)}\n`;
  return brokenJson(log(), random, victim, asLines);
}
