/** A key that is pressed on an item of a tree of words -> the item that it leads to; null where it leads nowhere. */
import { parentOf, siblingsOf } from "./readingTree.ts";

/** `inOf`: the first item below another. */
export function keyTarget(
  at: HTMLElement,
  key: string,
  inOf: (item: HTMLElement) => HTMLElement | null,
): HTMLElement | null {
  const siblings = siblingsOf(at);
  const place = siblings.indexOf(at);
  switch (key) {
    case "ArrowDown":
    case "Enter":
    case " ":
      return inOf(at);
    case "ArrowUp":
    case "Escape":
      return parentOf(at);
    case "ArrowRight":
      return siblings[place + 1] ?? null;
    case "ArrowLeft":
      return siblings[place - 1] ?? null;
    case "Home":
      return siblings[0] ?? null;
    case "End":
      return siblings.at(-1) ?? null;
    default:
      return key.length === 1 ? beginningWith(key, [...siblings.slice(place + 1), ...siblings.slice(0, place)]) : null;
  }
}

/** The item of that number among those beside it: the number that assistive technology tells. */
export function numbered(at: HTMLElement, digits: string): HTMLElement | null {
  return siblingsOf(at)[Number(digits) - 1] ?? null;
}

function beginningWith(letter: string, items: readonly HTMLElement[]): HTMLElement | null {
  const wanted = letter.toLocaleLowerCase();
  return items.find(({ textContent }) => textContent?.trim().toLocaleLowerCase().startsWith(wanted) === true) ?? null;
}
