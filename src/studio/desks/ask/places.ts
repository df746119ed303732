/** A figure -> every document in which it is printed, with its places there. Documents are composed when somebody asks, one after another, so that a save that comes meanwhile is not kept waiting; what was found is kept as long as the draft is the same. */
import { setImmediate } from "node:timers/promises";
import type { Language } from "../../../domain/index.ts";
import { type Draft, draftTitles, type FigurePlace, figurePlaces } from "../../../release/index.ts";

type Places = ReadonlyMap<string, readonly FigurePlace[]>;

const known = new WeakMap<Draft, Map<string, Places>>();

export interface PrintedIn {
  readonly document: string;
  readonly title: string;
  readonly places: readonly FigurePlace[];
}

export async function printedIn(draft: Draft, id: string, language: Language): Promise<readonly PrintedIn[]> {
  const found: PrintedIn[] = [];
  for (const { key, id: document, title } of draftTitles(draft, language)) {
    const own = kept(draft);
    const name = `${document}.${language}`;
    let places = own.get(name);
    if (places === undefined) {
      await setImmediate();
      places = figurePlaces(draft, key, language);
      own.set(name, places);
    }
    const here = places.get(id);
    if (here !== undefined) found.push({ document, title, places: here });
  }
  return found;
}

function kept(draft: Draft): Map<string, Places> {
  const own = known.get(draft) ?? new Map<string, Places>();
  known.set(draft, own);
  return own;
}
