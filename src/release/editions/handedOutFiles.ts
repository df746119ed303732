/** The ledgers of what was handed out, `distributed/<year>.jsonl` in the data -> files that somebody has, or may have. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { jsonOf, type Year } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";

export interface HandedOut {
  readonly year: Year;
  readonly sha256: string;
}

const Begun = z.object({ event: z.literal("begun"), artefacts: z.array(z.object({ sha256: z.string() })) });

/** What was begun counts: whether it arrived is not always known. Lines that are no entry are told by who hands out, and what is no ordinary file by who reads the data. */
export async function handedOutFiles(dataFolder: string): Promise<readonly HandedOut[]> {
  const folder = path.join(dataFolder, "distributed");
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d{4}\.jsonl$/.test(name));
  const read = names.map(async (name) => {
    const lines = ((await readInside(folder, name))?.toString("utf8") ?? "").split("\n");
    return lines.flatMap((line) => {
      const entry = Begun.safeParse(jsonOf(line));
      const artefacts = entry.success ? entry.data.artefacts : [];
      return artefacts.map(({ sha256 }) => ({ year: Number(name.slice(0, 4)), sha256 }));
    });
  });
  const all = (await Promise.all(read)).flat();
  return [...new Map(all.map((each) => [`${each.year} ${each.sha256}`, each])).values()];
}
