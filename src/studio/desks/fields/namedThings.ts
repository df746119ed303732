/** Things that files name and no file has by an id -> where they are named, and what people call them: readers, letters, files of a release. */
import { audienceName, audiencesOf, fileType, type Language, releasedFiles } from "../../../domain/index.ts";
import { isLanguageCode } from "../../../languages/index.ts";
import { type Draft, draftTitles } from "../../../release/index.ts";
import type { Say } from "../../../wording/index.ts";
import type { KnownThing, KnownThings } from "./knownThings.ts";

/** As `referencesIn()` says it of ids. */
export const namedHere: readonly { readonly files: RegExp; readonly kind: string; readonly at: readonly string[] }[] = [
  { kind: "audience", files: /^distribution\.yaml$/, at: ["recipients", "*", "audience"] },
  { kind: "letter", files: /^distribution\.yaml$/, at: ["recipients", "*", "letter"] },
  { kind: "file", files: /^distribution\.yaml$/, at: ["recipients", "*", "gets", "*"] },
  { kind: "file", files: /^distribution\.yaml$/, at: ["recipients", "*", "allowed", "*"] },
];

export function namedThings(draft: Draft, language: Language, say: Say): KnownThings {
  const { faculties } = draft.data.university;
  const ids = faculties.map(({ id }) => id);
  const audiences = audiencesOf(ids).map((audience): KnownThing => {
    const id = audienceName(audience);
    const faculty = faculties.find((each) => id === `faculty-${each.id}`);
    return { id, name: faculty?.name[language] ?? say("studio.fields.readers", { audience: id }) };
  });
  const titles = new Map(draftTitles(draft, language).map(({ id, title }) => [id, title]));
  const readers = new Map(audiences.map(({ id, name }) => [id, name]));
  const files = [...releasedFiles(ids, draft.data.university.languages).keys()].map(
    (id): KnownThing => ({ id, name: fileName(id, { titles, readers }, language, say) }),
  );
  const letters = [...new Set(draft.data.letters.map(({ id }) => id))].map((id) => ({ id, name: id }));
  return { audience: audiences, file: files, letter: letters };
}

interface Named {
  readonly titles: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, string>;
}

/** "board.en.pdf" is "Report to the board, 2024 (PDF, English)"; "estimates.board.csv" is "Figures: the board (CSV)". */
function fileName(id: string, { titles, readers }: Named, language: Language, say: Say): string {
  const [first = "", ...rest] = id.split(".");
  const isFigures = first === "estimates";
  const of = isFigures ? (rest[0] ?? "") : first;
  const title = isFigures ? say("studio.fields.figuresOf", { readers: readers.get(of) ?? of }) : titles.get(of);
  const inLanguage = rest.find(isLanguageCode);
  const named = inLanguage === undefined ? undefined : new Intl.DisplayNames([language], { type: "language" });
  const page = rest.at(-2) === "page" ? say("studio.fields.framedPage") : fileType(rest.at(-1) ?? "");
  const about = [page, ...(inLanguage === undefined ? [] : [named?.of(inLanguage) ?? inLanguage])];
  return `${title ?? of} (${about.join(", ")})`;
}
