/** The manifest of a release -> what people can open of it, in groups: each document by its title, with a file in each of its languages, and the first pages of its site. */
import type { Artefact } from "../../../domain/index.ts";

export interface MadeDocument {
  readonly id: string;
  readonly title: string;
  /** In which its title is. */
  readonly language: string | null;
  readonly group: MadeGroup;
  readonly files: readonly MadeFile[];
}

export type MadeGroup = "board" | "faculties" | "everybody";

export interface MadeFile {
  readonly language: string;
  /** As the manifest names it: "board.nl.pdf". */
  readonly id: string;
  /** At the studio's own server. */
  readonly address: string;
}

export interface MadeRelease {
  readonly documents: readonly MadeDocument[];
  /** Every file but those of the site, by the name that the manifest has for it: with the format where its title has others beside. */
  readonly files: Readonly<Record<string, NamedFile>>;
  /** The home page in each language. */
  readonly site: readonly MadeFile[];
}

export interface NamedFile {
  readonly title: string;
  readonly address: string;
  readonly language: string | null;
}

/** A document that has a PDF is opened as that. */
const formats: readonly Artefact["format"][] = ["pdf", "page", "html"];

/** Data and evidence are read by programs. `spoken`: the languages of the university; `language`: that of the reader. */
export function madeDocuments(
  artefacts: readonly Artefact[],
  spoken: readonly string[],
  language: string,
): MadeRelease {
  const documents = artefacts.filter(({ kind }) => kind !== "data" && kind !== "evidence" && kind !== "site");
  const byName = Map.groupBy(documents, ({ id }) => id.split(".")[0] ?? id);
  const hasSite = artefacts.some(({ kind }) => kind === "site");
  return {
    documents: [...byName]
      .map(([id, all]) => oneOf(id, all, spoken, language))
      .toSorted((one, other) => one.title.localeCompare(other.title, language)),
    files: Object.fromEntries(artefacts.filter(({ kind }) => kind !== "site").map((each) => [each.id, named(each)])),
    site: hasSite
      ? spoken.map((each) => ({ language: each, id: `site.${each}`, address: `/made/site/${each}/index.html` }))
      : [],
  };
}

function named({ id, title, path, format, language }: Artefact): NamedFile {
  const kind = format === "page" ? "HTML" : format.toUpperCase();
  return { title: title === null ? id : `${title} (${kind})`, address: `/made/${path}`, language };
}

function oneOf(id: string, all: readonly Artefact[], spoken: readonly string[], language: string): MadeDocument {
  const own = all.find((each) => each.language === language) ?? all[0];
  const files = spoken.flatMap((each): readonly MadeFile[] => {
    const inIt = all.filter((artefact) => artefact.language === each);
    const found = formats.flatMap((format) => inIt.find((artefact) => artefact.format === format) ?? [])[0];
    return found === undefined ? [] : [{ language: each, id: found.id, address: `/made/${found.path}` }];
  });
  return {
    id,
    title: own?.title ?? id,
    language: own?.language ?? null,
    group: groupOf(own?.audience ?? "board"),
    files,
  };
}

function groupOf(audience: string): MadeGroup {
  if (audience === "public") return "everybody";
  return audience === "board" ? "board" : "faculties";
}
