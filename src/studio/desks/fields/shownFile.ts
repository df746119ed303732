/** A YAML file of the data as it is now -> what its form shows: values, their places, what it asks for, and why it can't be shown where it can't. */
import { isMap, isNode, isScalar, isSeq } from "yaml";
import { Language } from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import type { WrittenText } from "../../dataFolder.ts";
import type { Studio } from "../../studio.ts";
import { type ClosedYaml, openYaml, type YamlPath } from "../../yaml/index.ts";
import { type FormPart, formOf } from "./formPart.ts";
import { type KnownThings, knownThings } from "./knownThings.ts";

export interface ShownFile {
  readonly file: string;
  readonly text: string;
  /** Null of a file that there is not yet. */
  readonly version: string | null;
  readonly value: unknown;
  /** Where each part begins. */
  readonly places: readonly PartPlace[];
  /** Null of a file whose fields nobody has described. */
  readonly form: FormPart | null;
  /** Why its form can't be filled in. */
  readonly closed: ClosedYaml | null;
  readonly known: KnownThings;
  readonly languages: readonly Language[];
}

export interface PartPlace {
  readonly path: YamlPath;
  readonly line: number;
  readonly column: number;
}

export async function shownFile(file: string, asking: Asking, studio: Studio): Promise<ShownFile> {
  return await shownText(file, await studio.files.read(file), asking, studio);
}

export async function shownText(
  file: string,
  written: WrittenText | null,
  { languageOf, say }: Pick<Asking, "languageOf" | "say">,
  studio: Studio,
): Promise<ShownFile> {
  const text = written?.text ?? "";
  const yaml = openYaml(text.replace(/^\uFEFF/, ""));
  const languages = await languagesOf(studio);
  const { draft } = studio.preview;
  const language = languages.includes(languageOf) ? languageOf : (languages[0] ?? languageOf);
  return {
    file,
    text,
    version: written?.version ?? null,
    value: yaml.kind === "opened" ? (yaml.value ?? {}) : null,
    places: yaml.kind === "opened" ? placesOf(yaml) : [],
    form: formOf(file),
    closed: yaml.kind === "closed" ? yaml : null,
    known: draft === null ? {} : knownThings(draft, file, language, say),
    languages,
  };
}

/** The university's, also while something else keeps its data from being read. */
export async function languagesOf({ files, preview }: Studio): Promise<readonly Language[]> {
  const text = (await files.read("university.yaml"))?.text;
  const yaml = text === undefined ? null : openYaml(text.replace(/^\uFEFF/, ""));
  const value: unknown = yaml?.kind === "opened" ? Object(yaml.value).languages : null;
  const named = Array.isArray(value) ? value.flatMap((each) => Language.safeParse(each).data ?? []) : [];
  return named.length > 0 ? named : (preview.draft?.data.university.languages ?? Language.options);
}

function placesOf({ document, lines }: Extract<ReturnType<typeof openYaml>, { kind: "opened" }>): PartPlace[] {
  const found: PartPlace[] = [];
  const note = (node: unknown, path: YamlPath): void => {
    if (!isNode(node)) return;
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    if (path.length > 0) found.push({ path, line, column: col });
    if (isMap(node))
      for (const { key, value } of node.items) if (isScalar(key)) note(value, [...path, String(key.value)]);
    if (isSeq(node)) for (const [place, entry] of node.items.entries()) note(entry, [...path, place]);
  };
  note(document.contents, []);
  return found;
}
