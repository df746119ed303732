/** What was made, and the recipes of the run before -> why each artefact was made again, or was not. */
import * as z from "zod";
import type { Artefact } from "../../../domain/index.ts";
import type { Store } from "../../../store/index.ts";
import type { MadeFile } from "./makeArtefacts.ts";
import { type MadeSite, siteId } from "./makeSite.ts";
import { differences, type Recipe } from "./recipe.ts";

export interface Explanation {
  readonly id: string;
  readonly what: "made" | "reused" | "kept";
  /** What has changed since the last release in this folder; null where there was none. */
  readonly changes: readonly string[] | null;
}

const NotedRecipe = z.strictObject({
  estimates: z.record(z.string(), z.string()),
  parts: z.record(z.string(), z.string()),
});

/** `evidence`: explained where it was written. */
export async function explainRelease(
  files: readonly MadeFile[],
  kept: readonly { readonly artefact: Artefact }[],
  evidence: readonly Explanation[],
  site: MadeSite | null,
  folder: string,
  store: Store,
): Promise<readonly Explanation[]> {
  const explained = await Promise.all(
    files.map(async ({ artefact: { id }, recipe, reused }): Promise<Explanation> => {
      const noted = NotedRecipe.safeParse(await store.noted(recipeKey(folder, id)));
      const before: Recipe | null = noted.success ? noted.data : null;
      return { id, what: reused ? "reused" : "made", changes: before === null ? null : differences(before, recipe) };
    }),
  );
  return [
    ...explained,
    ...kept.map(({ artefact: { id } }): Explanation => ({ id, what: "kept", changes: [] })),
    ...evidence,
    ...(site === null ? [] : [explainSite(site)]),
  ];
}

/** For the next run to compare with. */
export async function noteRecipes(files: readonly MadeFile[], folder: string, store: Store): Promise<void> {
  await Promise.all(files.map(({ artefact, recipe }) => store.note(recipeKey(folder, artefact.id), recipe)));
}

function explainSite({ reused }: MadeSite): Explanation {
  return {
    id: siteId,
    what: reused ? "reused" : "made",
    changes: reused ? [] : ["something that its pages show changed"],
  };
}

function recipeKey(folder: string, id: string): string {
  return `recipe ${folder} ${id}`;
}
