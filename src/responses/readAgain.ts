/** What was read of response files before -> whether it may be taken instead of reading them again, as long as their bytes are the same. */
import type { UniversityData } from "../domain/index.ts";
import type { ReadResponses } from "./readResponses.ts";
import { responseFiles } from "./responseFiles.ts";
import { responseLocation } from "./responseLocation.ts";
import { isTracked } from "./tracked.ts";

/** Nothing was wrong with it. */
export function isReadWell(noted: unknown): noted is ReadResponses {
  if (noted === null || typeof noted !== "object") return false;
  const { tallies, findings, notes, inputs, files } = noted as Partial<Record<keyof ReadResponses, unknown>>;
  return [tallies, findings, notes, inputs, files].every(Array.isArray) && (findings as unknown[]).length === 0;
}

/** What the bytes of a file do not tell is asked again: whether it may lie where it lies now, which need not be where it lay when it was read. The note only says which files are made up. */
export async function mayBeReadAgain(
  { files: noted }: ReadResponses,
  data: UniversityData,
  dataFolder: string,
  responsesFolder: string | null,
): Promise<boolean> {
  const synthetic = new Set(noted.flatMap(({ shown, isSynthetic }) => (isSynthetic ? [shown] : [])));
  const found = await Promise.all(
    responseFiles(data, dataFolder, responsesFolder).map(async ({ folder, name, shown }) => {
      const found = await responseLocation(folder, name, shown);
      return found.kind === "there" && (synthetic.has(shown) || !(await isTracked(found.location)));
    }),
  );
  return found.every((may) => may);
}
