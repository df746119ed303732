/** What differs between two releases -> a draft of the next edition among the corrections of the year, for people to read and complete. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Document, isSeq, parseDocument } from "yaml";
import {
  CommandError,
  type DocumentChange,
  type Edition,
  siteEmbargo,
  type UniversityData,
} from "../../domain/index.ts";
import type { ReleaseDiff } from "../../release/index.ts";

/** Returns the file. What people wrote in it stays. Throws a CommandError (2) where nothing differs. */
export async function draftEdition(
  dataFolder: string,
  diff: ReleaseDiff,
  data: UniversityData,
  on: string,
): Promise<string> {
  if (diff.figures.length === 0 && diff.documents.length === 0)
    throw new CommandError(2, "the two releases are the same", "there is nothing to correct");
  const drafted = draftedBefore(diff, data);
  const edition = editionOf(diff, data, drafted, on);
  const file = path.join(dataFolder, "corrections", `${diff.year}.yaml`);
  const text = await readFile(file, "utf8").catch(() => null);
  const document = parseDocument(
    text ?? `# yaml-language-server: $schema=../schemas/corrections.schema.json\nyear: ${diff.year}\neditions:\n`,
  );
  put(document, edition, drafted);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, document.toString({ lineWidth: 0 }));
  await rename(`${file}.new`, file);
  return file;
}

/** The edition that replaces the old release, where it was drafted before. */
function draftedBefore({ year, before }: ReleaseDiff, { corrections }: UniversityData): Edition | undefined {
  return corrections.get(year)?.editions.find(({ replaces }) => replaces === before.manifest);
}

function editionOf(
  diff: ReleaseDiff,
  { corrections, adoptions, university }: UniversityData,
  drafted: Edition | undefined,
  on: string,
): Edition {
  const editions = corrections.get(diff.year)?.editions ?? [];
  const untils = [drafted?.embargo, siteEmbargo(adoptions.get(diff.year), diff.before.manifest)];
  const embargo = untils
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
  return {
    edition: drafted?.edition ?? editions.length + 2,
    on: drafted?.on ?? on,
    reason: drafted?.reason ?? Object.fromEntries(university.languages.map((language) => [language, ""])),
    replaces: diff.before.manifest,
    ...(embargo === undefined ? {} : { embargo }),
    withdrawn: drafted?.withdrawn ?? hidesShown(diff),
    ...(diff.rounded > 0 ? { rounding: true } : {}),
    corrections: [...diff.figures],
    changed: [...diff.changed],
  };
}

/** What must be hidden now is not offered any more where it was shown. */
function hidesShown({ figures }: ReleaseDiff): boolean {
  return figures.some(({ before, after }) => before.state === "shown" && after.state === "hidden");
}

/** Only what differs from the draft is written into it: what people wrote around it stays. */
function put(document: Document, edition: Edition, drafted: Edition | undefined): void {
  const list = document.get("editions");
  const written = { ...edition, changed: (edition.changed ?? []).map(withoutEmpty) };
  if (!isSeq(list)) document.set("editions", document.createNode([written]));
  else if (drafted === undefined) document.addIn(["editions"], document.createNode(written));
  else
    for (const [key, value] of Object.entries(edition)) {
      if (!isDeepStrictEqual(value, drafted[key as keyof Edition]))
        document.setIn(["editions", edition.edition - 2, key], document.createNode(written[key as keyof Edition]));
    }
}

/** As people read it: only what is different. */
function withoutEmpty(change: DocumentChange): Readonly<Record<string, unknown>> {
  const isTold = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Object.fromEntries(Object.entries(change).filter(([, value]) => isTold(value)));
}
