/** The data folder -> its YAML files that people write, and those of the year that nobody has begun. */
import { inLanguage, type Language } from "../../../domain/index.ts";
import { listFolder } from "../../../files/index.ts";
import type { Draft } from "../../../release/index.ts";
import { schemaOfFile } from "../../../sources/index.ts";
import type { Studio } from "../../studio.ts";

export interface ListedFiles {
  readonly year: number | null;
  /** What surveys are called, by their ids: `surveys/<id>/` is the folder of one. */
  readonly surveys: Readonly<Record<string, string>>;
  readonly files: readonly { readonly file: string; readonly isThere: boolean }[];
}

/** Large, or nobody's to write. */
const left = /^(?:\..*|surveys\/[^/]+\/(?:responses|benchmark)|released|schemas|letters|comments|translations)$/;

/** `reader`: the language of who reads. */
export async function listedFiles({ files, preview }: Studio, reader: Language): Promise<ListedFiles> {
  const year = preview.draft?.year ?? null;
  const listed = await listFolder(files.folder, (each) => !left.test(each));
  const there = listed
    .filter(({ path, odd }) => odd === null && path.endsWith(".yaml") && files.mayWrite(path))
    .map(({ path }) => path);
  const ofYear =
    year === null || year === 0 ? [] : [`actions/${year}.yaml`, `decisions/${year}.yaml`, `publication/${year}.yaml`];
  const possible = [...ofYear, "glossary.yaml", "framework.yaml", "policy.yaml", "distribution.yaml"];
  const missing = possible.filter((file) => !there.includes(file) && schemaOfFile(file) !== null);
  return {
    year: year === 0 ? null : year,
    surveys: surveyNames(preview.draft, reader),
    files: [...there.map((file) => ({ file, isThere: true })), ...missing.map((file) => ({ file, isThere: false }))],
  };
}

function surveyNames(draft: Draft | null, reader: Language): ListedFiles["surveys"] {
  if (draft === null) return {};
  const { languages } = draft.data.university;
  const language = languages.find((each) => each === reader) ?? languages[0] ?? reader;
  return Object.fromEntries(draft.data.surveys.map(({ survey: { id, name } }) => [id, inLanguage(name, language)]));
}
