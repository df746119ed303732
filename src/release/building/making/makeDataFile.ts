/** A planned data file -> the figures of its audience as CSV; or, beside it, what the columns and the codes mean and what editions corrected; with what the manifest says of it. */
import { changesFile, codesFile, openData, openDataMetadata } from "../../../documents/index.ts";
import { type Figure, isShown, type Language } from "../../../domain/index.ts";
import { startWriting } from "../../../statements/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Checked } from "../checked.ts";
import { figureIndex } from "../composing/figureIndex.ts";
import { figuresFor, isInData } from "../composing/figuresFor.ts";
import type { PlannedBesideData, PlannedData } from "../planArtefacts.ts";
import { sentencesIn } from "../worded.ts";
import { described, type MadeArtefact } from "./madeArtefact.ts";
import type { PageSetting } from "./pageSetting.ts";
import { recipeOfData } from "./recipe.ts";

type Source = Pick<Checked, "data" | "rounded" | "year" | "sentences">;

interface Written {
  readonly text: string;
  /** That it prints. */
  readonly figures: readonly Figure[];
  readonly format: "csv" | "json";
}

type Planned = PlannedData | PlannedBesideData;

const writers: Readonly<Record<Planned["kind"], (planned: Planned, source: Source) => Written>> = {
  data: ({ audience }, { data, rounded }) => {
    const figures = figuresFor(audience, rounded.figures, data);
    return { text: openData(figures, data), figures, format: "csv" };
  },
  metadata: ({ audience }, source) => {
    const { data, year } = source;
    const say = (language: Language) => sentencesIn(source, language);
    return { text: asJson(openDataMetadata(audience, data, year, say)), figures: [], format: "json" };
  },
  codes: ({ audience }, source) => {
    const { data, rounded, year } = source;
    const figures = figuresFor(audience, rounded.figures, data);
    const index = figureIndex(rounded, data, figures);
    const writings = data.university.languages.map((language) =>
      startWriting(language, year, data, index, sentencesIn(source, language)),
    );
    return { text: codesFile(figures, writings), figures: [], format: "csv" };
  },
  changes: ({ audience }, { data, rounded, year }) => {
    const shown = new Map<string, Figure>(
      figuresFor(audience, rounded.figures, data)
        .filter(isShown)
        .map((each) => [each.id, each]),
    );
    const file = changesFile(data, year, audience, (domain) => isInData(audience, domain, data), new Set(shown.keys()));
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
