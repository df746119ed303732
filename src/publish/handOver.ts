/** Parcels -> a folder and a zip file for each recipient, with a short page that says what is in it. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";
import { CommandError, inLanguage } from "../domain/index.ts";
import { hasEnded, processName } from "../files/index.ts";
import { renderHandover } from "../html/index.ts";
import { createMessages } from "../wording/index.ts";
import { wholeFile } from "./composeMail.ts";
import type { Parcel } from "./parcels.ts";
import type { Way } from "./ways.ts";
import { fileWords, type LetterInputs, writeMessage } from "./writeMessage.ts";

/** What stands in the folder and says what is in it. */
export function indexPage(parcel: Parcel, ways: readonly Way[], inputs: LetterInputs): string {
  const { language } = parcel.recipient;
  const { data, design } = inputs;
  const say = createMessages(language, design.messages[language]);
  const { subject, markdown, footer } = writeMessage(parcel, ways, "folder", inputs);
  const files = ways.map(({ artefact }) => ({ artefact, words: fileWords(artefact, parcel, inputs) }));
  return renderHandover(
    {
      language,
      subject,
      markdown,
      footer,
      accent: data.university.style.accent,
      university: inLanguage(data.university.name, language),
      filesTitle: say("mail.files"),
      files: files.map(({ artefact, words }) => ({
        href: path.basename(artefact.path),
        label: words.title,
        detail: `${words.format}, ${words.size}`,
      })),
    },
    design,
  );
}

/** Writes `to/<recipient>-<year>/` and the same as a zip file, each whole or not at all. `ways`: all that the recipient should have, as files. Throws a CommandError (2) where a folder of that name holds what is not ours. */
export async function handOver(
  parcel: Parcel,
  ways: readonly Way[],
  folder: string,
  to: string,
  edition: number,
  inputs: LetterInputs,
): Promise<string> {
  const { recipient } = parcel;
  const files = await Promise.all(
    ways.map(async ({ artefact }) => ({
      name: path.basename(artefact.path),
      content: await wholeFile(folder, artefact),
    })),
  );
  const page = indexPage(parcel, ways, inputs);
  const all = new Map<string, Uint8Array>([
    ["index.html", new TextEncoder().encode(page)],
    ...files.map(({ name, content }) => [name, content] as const),
  ]);
  await mkdir(to, { recursive: true });
  await removeLeft(to);
  const staged = await mkdtemp(path.join(to, `.making-${processName}-`));
  try {
    const name = edition === 1 ? `${recipient.id}-${inputs.year}` : `${recipient.id}-${inputs.year}-edition-${edition}`;
    const own = path.join(staged, name);
    await mkdir(own);
    for (const [name, content] of all) await writeFile(path.join(own, name), content, { flush: true });
    const zip = path.join(staged, "all.zip");
    // Its times are those of the release, so that equal folders have equal files.
    const mtime = new Date(inputs.year, 11, 31);
    const entries = [...all].map(
      ([name, content]) => [`${recipient.id}/${name}`, [content, { mtime }] as [Uint8Array, { mtime: Date }]] as const,
    );
    await writeFile(zip, zipSync(Object.fromEntries(entries)), { flush: true });
    const place = path.join(to, name);
    await putAside(place, new Set(all.keys()), path.join(staged, "before"));
    await rename(own, place);
    await rename(zip, `${place}.zip`);
    return place;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** What programs that were killed had begun. */
async function removeLeft(to: string): Promise<void> {
  const left = (await readdir(to)).filter((name) => hasEnded(/^\.making-(\d+-\d+-[0-9a-f]{8})-/.exec(name)?.[1] ?? ""));
  for (const name of left) await rm(path.join(to, name), { recursive: true, force: true });
}

/** What an earlier run wrote makes room; nothing else does. */
async function putAside(place: string, ours: ReadonlySet<string>, aside: string): Promise<void> {
  const there = await readdir(place).catch(() => null);
  if (there === null) return;
  const strange = there.find((name) => !ours.has(name));
  if (strange !== undefined)
    throw new CommandError(
      2,
      `${place} holds ${strange}, which is not from here`,
      "move it away, or name another folder",
    );
  await rename(place, aside);
}
