/** A planned data file -> the figures of its audience as CSV, with what the manifest says of it. */
import { openData } from "../../../documents/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Checked } from "../checked.ts";
import { figuresFor } from "../composing/figuresFor.ts";
import type { PlannedData } from "../planArtefacts.ts";
import { described, type MadeArtefact } from "./madeArtefact.ts";
import type { PageSetting } from "./pageSetting.ts";
import { recipeOfData } from "./recipe.ts";

export async function makeDataFile(
  { id, path, audience }: PlannedData,
  { data, rounded }: Pick<Checked, "data" | "rounded">,
  { code, store }: Pick<PageSetting, "code" | "store">,
): Promise<MadeArtefact> {
  const figures = figuresFor(audience, rounded.figures);
  const content = new TextEncoder().encode(openData(figures, data));
  // Two files may have the same figures: each is known by its name.
  const key = `data ${id} ${sha256(content)}`;
  const reused = (await store.noted(key)) !== null;
  await store.note(key, {});
  return {
    content,
    pages: null,
    checks: null,
    reused,
    recipe: recipeOfData(figures, { program: code }),
    audited: [{ kind: "csv", path, content: new TextDecoder().decode(content) }],
    artefact: {
      ...described(id, path, content),
      kind: "data",
      title: null,
      audience,
      language: null,
      format: "csv",
      estimates: figures.map((each) => each.id).sort(),
    },
  };
}
