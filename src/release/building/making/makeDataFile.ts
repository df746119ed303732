/** A planned data file -> the figures of its audience as CSV; or, beside it, what the columns mean and what editions corrected, as JSON; with what the manifest says of it. */
import { changesFile, openData, openDataMetadata } from "../../../documents/index.ts";
import { type Figure, isShown } from "../../../domain/index.ts";
import { sha256 } from "../../../store/index.ts";
import { createMessages } from "../../../wording/index.ts";
import type { Checked } from "../checked.ts";
import { figuresFor } from "../composing/figuresFor.ts";
import type { PlannedBesideData, PlannedData } from "../planArtefacts.ts";
import { described, type MadeArtefact } from "./madeArtefact.ts";
import type { PageSetting } from "./pageSetting.ts";
import { recipeOfData } from "./recipe.ts";

type Source = Pick<Checked, "data" | "rounded" | "year" | "design">;

interface Written {
  readonly text: string;
  /** That it prints. */
  readonly figures: readonly Figure[];
  readonly format: "csv" | "json";
}

type Planned = PlannedData | PlannedBesideData;

const writers: Readonly<Record<Planned["kind"], (planned: Planned, source: Source) => Written>> = {
  data: ({ audience }, { data, rounded }) => {
    const figures = figuresFor(audience, rounded.figures);
    return { text: openData(figures, data), figures, format: "csv" };
  },
  metadata: ({ audience }, { data, year, design }) => {
    const say = (language: keyof typeof design.messages) => createMessages(language, design.messages[language]);
    return { text: asJson(openDataMetadata(audience, data, year, say)), figures: [], format: "json" };
  },
  changes: ({ audience }, { data, rounded, year }) => {
    const shown = new Map<string, Figure>(
      figuresFor(audience, rounded.figures)
        .filter(isShown)
        .map((each) => [each.id, each]),
    );
    const file = changesFile(data, year, audience, new Set(shown.keys()));
    const told = file?.editions.flatMap((each) => each.figures) ?? [];
    const ids = [...new Set(told.map(({ estimate }) => estimate))];
    return { text: asJson(file), figures: ids.flatMap((id) => shown.get(id) ?? []), format: "json" };
  },
};

export async function makeDataFile(
  planned: Planned,
  source: Source,
  { code, store }: Pick<PageSetting, "code" | "store">,
): Promise<MadeArtefact> {
  const { id, path, audience } = planned;
  const { text, figures, format } = writers[planned.kind](planned, source);
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

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
