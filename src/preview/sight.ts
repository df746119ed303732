/** A draft, and a document or the site in a language -> the page that is looked at, and where the browser finds it. */
import {
  type Draft,
  type DraftCharts,
  draftPage,
  draftReport,
  draftSite,
  draftTitles,
  screenMedium,
} from "../release/index.ts";
import { sha256 } from "../store/index.ts";
import { marksAddress, withOwnStyles } from "./ownStyles.ts";
import type { ViewState } from "./state.ts";

/** The site stands in the list of documents under this name; no report is called so. */
const siteName = "site";

type SpokenLanguage = Draft["data"]["university"]["languages"][number];

interface Sight {
  /** As it is sent; null of what is only printed, and of a site, whose pages lie at addresses of their own. */
  readonly page: string | null;
  /** Another wherever a word is another; null of what is only printed. */
  readonly version: string | null;
  /** Where it begins. */
  readonly address: string;
  readonly hasPrint: boolean;
}

export async function sightOf(
  draft: Draft,
  document: string,
  language: SpokenLanguage,
  charts: DraftCharts,
): Promise<Sight> {
  if (document === siteName) return await siteInSight(draft, language, charts);
  const key = draftTitles(draft, language).find(({ id }) => id === document)?.key;
  if (key === undefined) throw new Error(`there is no ${document} in this language`);
  const medium = screenMedium(key);
  const page =
    medium === null
      ? null
      : withOwnStyles(await draftPage(draftReport(draft, key, language), medium, draft.design, charts), medium);
  return {
    page,
    version: page === null ? null : sha256(page).slice(0, 16),
    address: `/page/${document}.${language}.html`,
    hasPrint: true,
  };
}

const sites = new WeakMap<Draft, ReturnType<typeof draftSite>>();

/** Made when somebody first looks at it. */
async function siteOf(draft: Draft, charts: DraftCharts): ReturnType<typeof draftSite> {
  const site = sites.get(draft) ?? draftSite(draft, charts);
  sites.set(draft, site);
  return await site;
}

async function siteInSight(draft: Draft, language: string, charts: DraftCharts): Promise<Sight> {
  if (!draft.data.university.languages.some((each) => each === language))
    throw new Error("there is no site in this language");
  const files = [...(await siteOf(draft, charts))].filter(([path]) => path.startsWith(`${language}/`));
  const version = sha256(files.map(([, content]) => sha256(content)).join(" ")).slice(0, 16);
  return { page: null, version, address: `/site/${language}/index.html`, hasPrint: false };
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** A file of the site, as it will be; null where there is none that a page shows. */
export async function siteFile(
  draft: Draft,
  path: string,
  charts: DraftCharts,
): Promise<{ readonly type: string; readonly content: string | Uint8Array; readonly isPage: boolean } | null> {
  const content = (await siteOf(draft, charts)).get(path);
  const ending = path.slice(path.lastIndexOf(".") + 1);
  const type = types[ending];
  if (content === undefined || type === undefined) return null;
  if (ending !== "html" || typeof content !== "string") return { type, content, isPage: false };
  // Its pages are whole without scripts, and its frame runs none.
  const still = content.replace(/<script\b[^>]*>[^<]*<\/script>/g, "");
  const marked = still.replace("</head>", () => `<link rel="stylesheet" href="${marksAddress}"></head>`);
  return { type, content: marked, isPage: true };
}

/** The reports and what goes with them, and the site after them. */
export function documentsOf(draft: Draft, language: SpokenLanguage): ViewState["documents"] {
  const say = draft.sentences.get(language);
  const site = say === undefined ? [] : [{ id: siteName, title: say("preview.site") }];
  return [...draftTitles(draft, language).map(({ id, title }) => ({ id, title })), ...site];
}
