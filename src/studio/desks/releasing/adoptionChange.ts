/** What `adoption/<year>.yaml` says, and that a release was checked, adopted or taken back -> what it says then. */
import type { Adoption } from "../../../domain/index.ts";
import { type Plain, withField } from "./topLevelYaml.ts";

export type AdoptionStep =
  | { readonly to: "checked" | "adopted"; readonly by: string; readonly on: string; readonly manifest: string }
  | { readonly to: "draft" };

export interface Embargoes {
  readonly embargo: string | null;
  readonly reports: readonly { readonly report: string; readonly until: string }[];
}

/** `text`: null where there is no file yet. Who checked exactly the release that is adopted stays. */
export function steppedAdoption(
  text: string | null,
  year: number,
  before: Adoption | null,
  step: AdoptionStep,
): string {
  const begun = text ?? firstText(year);
  if (step.to === "draft")
    return changed(begun, { state: "draft", by: undefined, on: undefined, manifest: undefined, checked: undefined });
  const { to, by, on, manifest } = step;
  const checked = to === "adopted" ? checkOf(before, manifest) : undefined;
  return changed(begun, { state: to, by, on, manifest, checked });
}

/** Who checked the release with this manifest, when. */
export function checkOf(
  adoption: Adoption | null,
  manifest: string,
): { readonly by: string; readonly on: string; readonly manifest: string } | undefined {
  if (adoption === null) return undefined;
  if (adoption.checked?.manifest === manifest) return adoption.checked;
  const { state, by, on } = adoption;
  if (state !== "checked" || adoption.manifest !== manifest || by === undefined || on === undefined) return undefined;
  return { by, on, manifest };
}

export function withEmbargoes(text: string | null, year: number, { embargo, reports }: Embargoes): string {
  const begun = text ?? changed(firstText(year), { state: "draft" });
  return changed(begun, { embargo: embargo ?? undefined, reports: reports.length === 0 ? undefined : reports });
}

function firstText(year: number): string {
  return `# yaml-language-server: $schema=../schemas/adoption.schema.json\nyear: ${year}\n`;
}

function changed(text: string, fields: Readonly<Record<string, Plain | undefined>>): string {
  return Object.entries(fields).reduce((all, [name, value]) => withField(all, name, value), text);
}
