/** A document, and since when -> what differs in its words, figures and pictures between the release of then and the reports as they are now. */
import path from "node:path";
import * as z from "zod";
import { readInside } from "../../../files/index.ts";
import {
  type Draft,
  draftPage,
  draftReport,
  draftTitles,
  foldersByManifest,
  screenMedium,
} from "../../../release/index.ts";
import { type Route, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { checkedPages } from "./checkedCopy.ts";
import { type ChangedChapter, pageDifference } from "./pageDifference.ts";
import { pageWords } from "./pageWords.ts";
import { readNow, replacedFolder } from "./standing.ts";

const Asked = z.strictObject({
  since: z.enum(["checked", "adopted", "replaced"]),
  document: z.string().regex(/^[a-z0-9-]+$/),
  language: z.string().regex(/^[a-z]{2,3}$/),
});

export type Difference =
  | { readonly kind: "pages"; readonly chapters: readonly ChangedChapter[] }
  /** It is only printed: there is no page to compare. */
  | { readonly kind: "printed" }
  /** One of the two did not have it. */
  | { readonly kind: "new" };

export const difference: Route = async ({ query, say }, studio) => {
  const read = Asked.safeParse(Object.fromEntries(query));
  if (!read.success) return refused(400, say("studio.release.notUnderstood"));
  await studio.preview.settled();
  const { draft } = studio.preview;
  if (draft === null) return refused(409, say("studio.release.unreadable"));
  const folder = await folderOf(studio, read.data.since);
  if (folder === null) return refused(404, say("studio.release.nothingToCompare"));
  const found = await differenceOf(studio, draft, folder, read.data);
  return found === null ? refused(404, say("studio.release.nothingToCompare")) : value(found satisfies Difference);
};

/** Where the pages of then lie. */
async function folderOf(studio: Studio, since: z.infer<typeof Asked>["since"]): Promise<string | null> {
  const now = readNow(studio);
  if (now === null) return null;
  const { data, year } = now;
  const { releases } = studio.effects.releasing.folders;
  const adoption = data.adoptions.get(year);
  if (since === "replaced") return await replacedFolder(studio, data, year);
  const checked = adoption?.state === "checked" ? adoption.manifest : adoption?.checked?.manifest;
  const manifest = since === "checked" ? checked : adoption?.state === "adopted" ? adoption.manifest : undefined;
  if (manifest === undefined) return null;
  return (await foldersByManifest(releases, year))(manifest) ?? (await checkedPages(releases, year, manifest));
}

async function differenceOf(
  { preview }: Studio,
  draft: Draft,
  folder: string,
  { document, language: asked }: z.infer<typeof Asked>,
): Promise<Difference | null> {
  const language = draft.data.university.languages.find((each) => each === asked);
  const key = language === undefined ? undefined : draftTitles(draft, language).find(({ id }) => id === document)?.key;
  if (key === undefined || language === undefined) return null;
  const medium = screenMedium(key);
  if (medium === null) return { kind: "printed" };
  const name = `${document}.${language}.${medium === "page" ? "page.html" : "html"}`;
  const old = await readInside(folder, path.posix.join("reports", name));
  if (old === null) return { kind: "new" };
  const page = await draftPage(draftReport(draft, key, language), medium, draft.design, preview.charts);
  const before = pageWords(old.toString("utf8"));
  return { kind: "pages", chapters: pageDifference(before, await withPictures(pageWords(page), preview.charts)) };
}

/** Pictures that lie beside a page are brought along, as a release has them in its pages. */
async function withPictures(
  chapters: ReturnType<typeof pageWords>,
  charts: Studio["preview"]["charts"],
): Promise<ReturnType<typeof pageWords>> {
  const brought = chapters.map(async (chapter) => {
    const pictures = [...chapter.pictures].map(async ([id, picture]) => {
      const svg = await charts.at(picture.source);
      return [id, svg === null ? picture : { ...picture, source: dataAddress(svg) }] as const;
    });
    return { ...chapter, pictures: new Map(await Promise.all(pictures)) };
  });
  return await Promise.all(brought);
}

/** Filled up, so that it is as many letters in each base: as the pages of a release have it. */
function dataAddress(svg: string): string {
  const filled = svg + " ".repeat((3 - (Buffer.byteLength(svg) % 3)) % 3);
  return `data:image/svg+xml;base64,${Buffer.from(filled).toString("base64")}`;
}
