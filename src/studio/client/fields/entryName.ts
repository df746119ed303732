/** What an entry of a list is called: its title, its name, else its id; a figure by what it is about; a reference by what it refers to. */
import type { Language } from "../../../domain/index.ts";
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { KnownThings } from "../../desks/fields/knownThings.ts";
import type { ShownFile } from "../../desks/fields/shownFile.ts";
import { spoken } from "../say.ts";
import { readable } from "./callsPrinted.ts";
import { choiceLabel, saidValue } from "./choiceLabels.ts";

type Of = Pick<ShownFile, "languages" | "known">;

export function entryName(value: unknown, { languages, known }: Of, otherwise: string, part?: FormPart): string {
  const fields: Record<string, unknown> = Object(value);
  for (const key of ["title", "name", "term", "short", "words", "wording", "id"]) {
    const words = wordsOf(fields[key], languages);
    if (words !== "") return key === "id" ? (referred(fields, known) ?? words) : words;
  }
  const figure = figureName(fields, known);
  if (figure !== "") return figure;
  for (const key of ["report", "label"]) {
    const words = wordsOf(fields[key], languages);
    if (words !== "") return words;
  }
  const other = referred(fields, known);
  if (other !== null) return other;
  return typeof value === "string" || typeof value === "number" ? saidValue(String(value), part, "", known) : otherwise;
}

/** Entries of one list that are called the same are told apart by their ids; "" of all others. */
export function tellingApart(called: readonly string[], values: readonly unknown[]): readonly string[] {
  const times = Map.groupBy(called, (name) => name);
  return called.map((name, place) => {
    const { id } = Object(values[place]);
    return (times.get(name)?.length ?? 0) > 1 && typeof id === "string" && id !== name ? id : "";
  });
}

/** "Grade (cs.grade), 2024": without the wave, figures of one indicator could not be told apart. */
function figureName({ indicator, wave, domain }: Readonly<Record<string, unknown>>, known: KnownThings): string {
  if (typeof indicator !== "string") return "";
  const name = nameIn(known, "indicator", indicator) ?? indicator;
  const whose = typeof domain === "string" && domain !== "university" ? choiceLabel("domain", domain) : "";
  return [name, String(wave ?? ""), whose].filter((each) => each !== "").join(", ");
}

/** Of what is about other things and has no name itself: what it is about. */
function referred(fields: Readonly<Record<string, unknown>>, known: KnownThings): string | null {
  const named = ["priority", "theme", "item", "faculty", "source"].flatMap((kind) => {
    const id = fields[kind];
    return typeof id === "string" ? (nameIn(known, kind, id) ?? []) : [];
  });
  return named.length === 0 ? null : named.join(" – ");
}

function nameIn(known: KnownThings, kind: string, id: string): string | undefined {
  return known[kind]?.find((each) => each.id === id)?.name;
}

/** In the reader's language where it has that, else in the first that there is; figures in it as they are printed. */
export function wordsOf(value: unknown, languages: readonly Language[]): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const texts: Record<string, unknown> = Object(value);
  for (const language of [spoken, ...languages]) {
    const text = texts[language];
    if (typeof text === "string") return readable(text, language);
  }
  return "";
}
