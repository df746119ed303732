/** What a reader has pointed at in the page in sight, and where a desk is to lead: shared by all desks. */
import { effect, signal } from "@preact/signals";
import { noteDesk, readAddress } from "./inAddress.ts";
import { dataFolder } from "./say.ts";

export type Pointed =
  /** A printed number: the id of its estimate. */
  | { readonly kind: "figure"; readonly estimate: string; readonly words: string }
  /** A picture, by its anchor. */
  | { readonly kind: "chart"; readonly anchor: string; readonly words: string };

/** A paragraph, a heading, a row: the nearest anchor above it, and what it says. */
export interface Paragraph {
  readonly anchor: string;
  readonly words: string;
  /** The figure in it that was clicked, by the id of its estimate. */
  readonly estimate: string | null;
}

export const pointed = signal<Pointed | null>(null);
/** The paragraph that was clicked last, for a comment. */
export const paragraph = signal<Paragraph | null>(null);

export const deskIds = ["write", "fields", "findings", "ask", "comments", "release"] as const;
export type DeskId = (typeof deskIds)[number];

export const desk = signal<DeskId>(deskInAddress() ?? "write");

function deskInAddress(): DeskId | undefined {
  return deskIds.find((id) => id === readAddress().desk);
}

effect(() => noteDesk(desk.value));
addEventListener("popstate", () => {
  desk.value = deskInAddress() ?? desk.value;
});

/** A place in a file, as findings name it: "data/texts/2024/en/summary.md:3:1". */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** Where the desk that has the file is to lead; it takes it away once it is there. */
export const place = signal<Place | null>(null);

/** The file is named below the data folder, as desks know it. */
export function placeOf(text: string): Place | null {
  const [, named = "", line, column] = /^(.+?)(?::(\d+))?(?::(\d+))?$/.exec(text.trim()) ?? [];
  const file = named.startsWith(`${dataFolder}/`) ? named.slice(dataFolder.length + 1) : named;
  if (file === "") return null;
  return { file, line: line === undefined ? null : Number(line), column: column === undefined ? null : Number(column) };
}

/** Which desk has a file. Null: it is written in no desk. */
export function deskOf(file: string): DeskId | null {
  if (/^(?:texts|letters)\/.*\.md$/.test(file)) return "write";
  if (/\.yaml$/.test(file) && !/^(?:templates|styles)\//.test(file)) return "fields";
  return null;
}

/** Opens the desk that has the place. */
export function goTo(to: Place): void {
  const wanted = deskOf(to.file);
  if (wanted === null) return;
  place.value = to;
  desk.value = wanted;
}
