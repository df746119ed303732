/** The chapters of pages that are set over and over -> the same, set again only where something that they are made of is another. For who writes: a word that changes is a word of one chapter of twenty. */
import type { TemplateDelegate } from "handlebars";
import type { Report } from "../documents/index.ts";
import type { Design, Language } from "../domain/index.ts";
import type { ChartPicture, HelperParts } from "./helpers.ts";

/** Of one document, in one language. */
export class KeptChapters {
  #templates: unknown = null;
  #sentences: unknown = null;
  readonly #chapters = new Map<string, KeptChapter>();

  /** By the medium and the chapter's id: none where templates or sentences are others than before. */
  in({ templates, messages }: Design, language: Language): Map<string, KeptChapter> {
    if (this.#templates !== templates || this.#sentences !== messages[language]) this.#chapters.clear();
    [this.#templates, this.#sentences] = [templates, messages[language]];
    return this.#chapters;
  }
}

interface KeptChapter {
  /** All that it was made of, but for pictures. */
  readonly of: string;
  readonly pictures: ReadonlyMap<string, ChartPicture | undefined>;
  readonly html: string;
  /** Texts that were set before it, and in it. */
  readonly texts: { readonly before: number; readonly in: number };
}

/** The partial of a chapter, which takes what was kept; null where templates reach from a chapter for what is around it, which may be another every time. */
export function keepingChapters(
  templates: Design["templates"],
  compile: (template: string) => TemplateDelegate,
): TemplateDelegate | null {
  if ([...templates].some(([file, each]) => file.startsWith("partials/") && each.includes("@root"))) return null;
  const compiled = compile(templates.get("partials/chapter.hbs") ?? "");
  return (chapter: Report["chapters"][number], options) => {
    const { parts, index, first, last } = (options as { readonly data: PartialData }).data;
    if (parts.kept === undefined) return compiled(chapter, options);
    const { chapters, page } = parts.kept;
    const of = `${page} ${JSON.stringify([chapter, index, first, last])}`;
    const name = `${parts.medium} ${chapter.id}`;
    const before = chapters.get(name);
    if (before !== undefined && before.of === of && isAsItWas(before, parts)) {
      parts.texts.set += before.texts.in;
      return before.html;
    }
    const texts = parts.texts.set;
    const pictures = new Map<string, ChartPicture | undefined>();
    const html = compiled(chapter, { ...options, data: { ...options?.data, parts: noting(parts, pictures) } });
    chapters.set(name, { of, pictures, html, texts: { before: texts, in: parts.texts.set - texts } });
    return html;
  };
}

interface PartialData {
  readonly parts: HelperParts;
  readonly index?: number;
  readonly first?: boolean;
  readonly last?: boolean;
}

function isAsItWas({ pictures, texts }: KeptChapter, { charts, texts: now }: HelperParts): boolean {
  return texts.before === now.set && [...pictures].every(([id, picture]) => areSame(picture, charts.get(id)));
}

function areSame(a: ChartPicture | undefined, b: ChartPicture | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  const { narrow: narrowA, files: filesA, ...restA } = a;
  const { narrow: narrowB, files: filesB, ...restB } = b;
  const keys = [...new Set([...Object.keys(restA), ...Object.keys(restB)])] as (keyof typeof restA)[];
  return (
    keys.every((key) => restA[key] === restB[key]) &&
    JSON.stringify(filesA) === JSON.stringify(filesB) &&
    areSame(narrowA, narrowB)
  );
}

/** The same parts, which note the pictures that are asked for. */
function noting(parts: HelperParts, pictures: Map<string, ChartPicture | undefined>): HelperParts {
  const { charts } = parts;
  const noted = new Map(charts);
  noted.get = (id) => {
    const picture = charts.get(id);
    pictures.set(id, picture);
    return picture;
  };
  return { ...parts, charts: noted };
}
