/** What a release is made of -> what its manifest says beside its artefacts, and by which program it was made. */
import { editionOf, type Manifest } from "../../../domain/index.ts";
import { embargoesOf } from "../embargo.ts";
import type { Planned } from "../planned.ts";
import type { ReleasesBeside } from "./releasesBeside.ts";
import { toolVersions } from "./tools.ts";

export interface ReleaseState {
  readonly manifest: Omit<Manifest, "artefacts">;
  /** The hash of its source, and the date that files bear: what else decides their bytes. */
  readonly program: { readonly code: string; readonly date: string };
}

/** `browser`: the version of the one that printed. */
export function releaseState(
  { checked, isPart }: Planned,
  { others, replaced }: ReleasesBeside,
  browser: string | null,
  program: ReleaseState["program"],
): ReleaseState {
  const { data, year, files } = checked;
  return {
    manifest: {
      schema: 2,
      figures: "rounded",
      year,
      edition: editionOf(data.corrections.get(year)),
      ...(isPart ? { part: true as const } : {}),
      embargoes: [...embargoesOf(data), ...replaced.embargoes],
      inputs: [...files, ...others.map(({ input }) => input)],
      tools: { ...toolVersions(), ...(browser === null ? {} : { chromium: browser }) },
    },
    program,
  };
}
