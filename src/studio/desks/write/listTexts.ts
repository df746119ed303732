/** The folder and the reports -> all texts that the reports print, those too that nobody has begun, and the letters: where each stands, and whether its languages say the same. */
import type { Language } from "../../../domain/index.ts";
import { type Standing, textSections } from "../../../editors/index.ts";
import type { Asking } from "../../../preview/index.ts";
import type { Draft } from "../../../release/index.ts";
import { type Reply, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { readTranslations, standingsOf } from "./sameWords.ts";
import { inLanguageOf, letterFile, textFile, wordsFile, wordsFiles } from "./textFiles.ts";
import { placeOfText, type TextPlace } from "./textPlaces.ts";

export interface ListedText {
  readonly kind: "text" | "letter";
  readonly section: string;
  readonly title: string;
  /** Null where no report prints it. */
  readonly place: TextPlace | null;
  readonly languages: readonly ListedLanguage[];
}

export interface ListedLanguage {
  readonly language: Language;
  readonly file: string;
  readonly isThere: boolean;
  readonly standing: Standing;
}

export interface TextList {
  /** Null as long as nothing is known of any year. */
  readonly year: number | null;
  readonly languages: readonly Language[];
  readonly texts: readonly ListedText[];
  /** False until the reports are read: where a text is printed, and what languages say, is not known. */
  readonly isRead: boolean;
}

/** `language`: of the document in sight, whose titles are told. */
export async function listTexts(asking: Asking, studio: Studio): Promise<Reply> {
  const { draft } = studio.preview;
  const there = await wordsFiles(studio.files.folder);
  if (draft === null) return value(withoutDraft(there));
  const { year, data } = draft;
  const { languages } = data.university;
  const wanted = asking.query.get("language") ?? "";
  const spoken = languages.find((each) => each === wanted) ?? languages[0] ?? "en";
  const sections = textSections(data);
  const unprinted = there.flatMap((name) => {
    const file = wordsFile(name);
    return file?.kind === "text" && file.year === year && !sections.includes(file.section) ? [file.section] : [];
  });
  const said = await readTranslations(year, studio.files);
  const texts = [...sections, ...new Set(unprinted)].map(async (section): Promise<ListedText> => {
    const words = new Map<Language, string | null>();
    for (const each of languages)
      words.set(each, (await studio.files.read(textFile(year, each, section)))?.text ?? null);
    const standings = standingsOf(section, words, said);
    const place = sections.includes(section) ? placeOfText(section, spoken, draft) : null;
    return {
      kind: "text",
      section,
      title: place?.title ?? section,
      place,
      languages: languages.map((each) => ({
        language: each,
        file: textFile(year, each, section),
        isThere: words.get(each) !== null,
        standing: standings.get(each) ?? "alike",
      })),
    };
  });
  const list: TextList = {
    year,
    languages,
    isRead: true,
    texts: [...(await Promise.all(texts)).filter(isOffered), ...letters(there, draft)],
  };
  return value(list);
}

/** Nobody begins what no report would print: a text of faculties where there are none. */
function isOffered({ place, languages }: ListedText): boolean {
  return place !== null || languages.some(({ isThere }) => isThere);
}

function letters(there: readonly string[], { data }: Draft): readonly ListedText[] {
  const ids = new Set([
    ...there.flatMap((name) => {
      const file = wordsFile(name);
      return file?.kind === "letter" ? [file.section] : [];
    }),
  ]);
  return [...ids].map((section) => ({
    kind: "letter",
    section,
    title: section,
    place: null,
    languages: data.university.languages.map((language) => {
      const file = letterFile(language, section);
      return { language, file, isThere: there.includes(file), standing: "alike" as const };
    }),
  }));
}

/** Nothing is known of the reports yet: the files of the newest year are there all the same. */
function withoutDraft(there: readonly string[]): TextList {
  const files = there.flatMap((name) => wordsFile(name) ?? []);
  const year = Math.max(...files.flatMap((file) => (file.kind === "text" ? [file.year] : [])));
  const shown = files.filter((file) => file.kind === "letter" || file.year === year);
  const languages = [...new Set(shown.map(({ language }) => language))];
  const texts = [...Map.groupBy(shown, ({ kind, section }) => `${kind} ${section}`).values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [
          {
            kind: first.kind,
            section: first.section,
            title: first.section,
            place: null,
            languages: languages.map((language) => {
              const file = inLanguageOf(first, language);
              return { language, file, isThere: there.includes(file), standing: "alike" as const };
            }),
          },
        ],
  );
  return { year: Number.isFinite(year) ? year : null, languages, texts, isRead: false };
}
