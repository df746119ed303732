/** A page in its frame -> the paragraphs, headings, rows and pictures that can be pointed at, each by the nearest anchor around it and by what it says. */

/** What a comment can stand at. */
export const blockSelector = "p, li, h2, h3, h4, tr, figure, dt, dd, blockquote, caption";

/** The page in sight; null before there is one. */
export function pageInSight(): Document | null {
  const frame = document.getElementById("page");
  return frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
}

export function wordsOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 300);
}

export function anchorOf(element: Element): string {
  return element.closest("[id]")?.id ?? "";
}

/** Of a block that prints one figure and no other, that figure. */
export function estimateOf(element: Element): string | null {
  const printed = new Set([...element.querySelectorAll<HTMLElement>("[data-estimate]")].map(estimateAt));
  const [only = ""] = printed;
  return printed.size === 1 && only !== "" ? only : null;
}

export function estimateAt(element: HTMLElement): string {
  return element.dataset.estimate ?? "";
}

/** In the order of the page, those that say something. */
export function blocksOf(page: Document): readonly Element[] {
  return [...page.querySelectorAll(blockSelector)].filter((each) => (each.textContent ?? "").trim() !== "");
}
