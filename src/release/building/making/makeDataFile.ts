/** A planned data file -> the figures of its audience as CSV, or what editions corrected of them as JSON, with what the manifest says of it. */
import { changesFile, openData } from "../../../documents/index.ts";
import { type Figure, isShown } from "../../../domain/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Checked } from "../checked.ts";
import { figuresFor } from "../composing/figuresFor.ts";
import type { PlannedChanges, PlannedData } from "../planArtefacts.ts";
import { described, type MadeArtefact } from "./madeArtefact.ts";
import type { PageSetting } from "./pageSetting.ts";
import { recipeOfData } from "./recipe.ts";

export async function makeDataFile(
  planned: PlannedData | PlannedChanges,
  { data, rounded, year }: Pick<Checked, "data" | "rounded" | "year">,
  { code, store }: Pick<PageSetting, "code" | "store">,
): Promise<MadeArtefact> {
  const { id, path, audience } = planned;
  const readable = figuresFor(audience, rounded.figures);
  const { text, figures, format } =
    planned.kind === "data"
      ? { text: openData(readable, data), figures: readable, format: "csv" as const }
      : { ...changesIn(readable, { data, year }, planned), format: "json" as const };
  const content = new TextEncoder().encode(text);
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
    audited: [{ kind: format, path, content: text }],
    artefact: {
      ...described(id, path, content),
      kind: "data",
      title: null,
      audience,
      language: null,
      format,
      estimates: figures.map((each) => each.id).sort(),
    },
  };
}

function changesIn(
  readable: readonly Figure[],
  { data, year }: Pick<Checked, "data" | "year">,
  { audience }: PlannedChanges,
) {
  const shown = new Map<string, Figure>(readable.filter(isShown).map((each) => [each.id, each]));
  const file = changesFile(data, year, audience, new Set(shown.keys()));
  const told = file?.editions.flatMap((each) => each.figures) ?? [];
  const ids = [...new Set(told.map(({ estimate }) => estimate))];
  return { text: `${JSON.stringify(file, null, 1)}\n`, figures: ids.flatMap((id) => shown.get(id) ?? []) };
}
