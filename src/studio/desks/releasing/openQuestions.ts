/** The data, and a release that was made of it once -> how many questions stand in the reports of a year: an adopted one holds none. */
import { openQuestions as questionsIn, type UniversityData } from "../../../domain/index.ts";
import { adoptedQuestions } from "../../../editors/index.ts";
import { readInside } from "../../../files/index.ts";
import type { ReleaseOnDisk } from "../../../release/index.ts";
import { pageWords } from "./pageWords.ts";

export function openQuestions(data: UniversityData, year: number): number {
  const asAdopted = new Map(data.adoptions).set(year, { year, state: "adopted", reports: [] });
  return adoptedQuestions({ ...data, adoptions: asAdopted }, year).length;
}

/** Those that a release prints: words that were written since are not in it. */
export async function printedQuestions({ folder, manifest }: ReleaseOnDisk): Promise<number> {
  const printed = new Set<string>();
  for (const { path } of manifest.artefacts.filter(({ kind, path: at }) => kind !== "site" && at.endsWith(".html"))) {
    const page = await readInside(folder, path);
    const blocks = pageWords(page?.toString("utf8") ?? "").flatMap((chapter) => chapter.blocks);
    for (const { words } of blocks.flatMap(questionsIn)) printed.add(words);
  }
  return printed.size;
}
