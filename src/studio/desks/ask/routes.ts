/** What the page asks of figures and pictures. All of it is told in the language of the document in sight, in which its figures are printed. */
import type { FigureStory } from "../../../documents/index.ts";
import type { Language, ReportKey } from "../../../domain/index.ts";
import {
  type AskedFigure,
  type Draft,
  draftFigures,
  draftPictures,
  draftReport,
  draftStory,
  draftTitles,
  pictureStory,
} from "../../../release/index.ts";
import { plain } from "../../../statements/index.ts";
import { type Reply, type Routes, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { located } from "./locate.ts";
import { type PrintedIn, printedIn } from "./places.ts";
import { whyHidden } from "./whyHidden.ts";

/** What can be asked of. */
export interface Askable {
  readonly figures: readonly AskedFigure[];
  /** Ids of those in the document in sight. */
  readonly here: readonly string[];
  readonly pictures: readonly { readonly id: string; readonly title: string }[];
}

export interface AskedStory extends Omit<FigureStory, "parts"> {
  readonly parts: readonly (Omit<FigureStory["parts"][number], "places"> & { readonly places: readonly string[] })[];
  readonly printed: readonly PrintedIn[];
}

export type AskedPicture = NonNullable<Awaited<ReturnType<typeof pictureStory>>>;

export const askRoutes: Routes = {
  "GET /api/figures": async ({ query }, { preview }) => {
    const seen = documentOf(preview.draft, query);
    return seen === null ? notYet() : value(askable(seen));
  },
  "GET /api/figure": async ({ query }, studio) => {
    const seen = documentOf(studio.preview.draft, query);
    if (seen === null) return notYet();
    const told = draftStory(seen.draft, query.get("id") ?? "", seen.language);
    return told === null ? refused(404, "there is no such figure") : value(await withPlaces(told, seen, studio));
  },
  "GET /api/figure/why": async ({ query, say }, studio) => {
    const seen = documentOf(studio.preview.draft, query);
    if (seen === null) return notYet();
    const { draft, language } = seen;
    const name = draftStory(draft, query.get("id") ?? "", language)?.analystName ?? null;
    if (name === null) return refused(404, "there is no such figure");
    const why = await whyHidden(draft, name, studio, draft.sentences.get(language) ?? say);
    return value({ why: why ?? say("studio.ask.whyUnknown") });
  },
  "GET /api/picture": async ({ query }, { preview }) => {
    const seen = documentOf(preview.draft, query);
    if (seen === null) return notYet();
    const { draft, key, language } = seen;
    const told = await pictureStory(draft, key, language, query.get("id") ?? "", preview.charts);
    return told === null ? refused(404, "there is no such picture") : value(told);
  },
};

interface Seen {
  readonly draft: Draft;
  readonly key: ReportKey;
  readonly language: Language;
}

/** "board.en" in the query -> that document of the draft; null before there is one, and of what there is not. */
function documentOf(draft: Draft | null, query: URLSearchParams): Seen | null {
  const [document = "", code = ""] = (query.get("view") ?? "").split(".");
  const language = draft?.data.university.languages.find((each) => each === code);
  if (draft === null || language === undefined) return null;
  const key = draftTitles(draft, language).find(({ id }) => id === document)?.key;
  return key === undefined ? null : { draft, key, language };
}

function notYet(): Reply {
  return refused(404, "there is no such document yet");
}

function askable({ draft, key, language }: Seen): Askable {
  const report = draftReport(draft, key, language);
  const pictures = draftPictures(draft, key, language).map(({ id, headline }) => ({ id, title: plain(headline) }));
  return { figures: draftFigures(draft, language), here: report.estimates, pictures };
}

async function withPlaces(told: FigureStory, { draft, language }: Seen, { files }: Studio): Promise<AskedStory> {
  const parts = await Promise.all(
    told.parts.map(async ({ places, ...part }) => {
      const found = await Promise.all(places.map(async (each) => await located(each, files)));
      return { ...part, places: found.filter((each) => each !== null) };
    }),
  );
  return { ...told, parts, printed: await printedIn(draft, told.estimate, language) };
}
