/** `adoption/<year>.yaml` as it is written now -> what it says, with its version: what was read of the data may be older. */
import { Adoption } from "../../../domain/index.ts";
import type { Studio } from "../../studio.ts";
import { openYaml } from "../../yaml/index.ts";

export type WrittenAdoption =
  /** Null where there is no file yet. */
  | { readonly kind: "read"; readonly adoption: Adoption | null; readonly version: string | null }
  | { readonly kind: "broken"; readonly problem: string | null; readonly version: string };

export function adoptionName(year: number): string {
  return `adoption/${year}.yaml`;
}

export async function writtenAdoption({ files }: Studio, year: number): Promise<WrittenAdoption> {
  const written = await files.read(adoptionName(year));
  if (written === null) return { kind: "read", adoption: null, version: null };
  const { version } = written;
  const opened = openYaml(written.text.replace(/^\uFEFF/, ""));
  if (opened.kind === "closed") return { kind: "broken", problem: opened.message, version };
  const checked = Adoption.safeParse(opened.value);
  return checked.success
    ? { kind: "read", adoption: checked.data, version }
    : { kind: "broken", problem: checked.error.issues[0]?.message ?? null, version };
}
