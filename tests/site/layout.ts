/** What a page's layout does to its text: wider than the screen, cut off, one upon another, or in the colour of what it stands on. */
import type { Page } from "puppeteer";

/** Pixels that the document is wider than the screen. */
export async function sideways(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Texts of different elements whose lines lie upon each other, and texts that their box cuts off. */
export async function clashes(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const lines: { text: string; owner: Element; box: DOMRect }[] = [];
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (
        owner === null ||
        text === "" ||
        owner.closest(".skip, .unseen, option, script, noscript, .chart-tip") !== null
      )
        continue;
      if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // Heads of a table whose rows are cards are for screen readers: each value has its own.
      const heads = owner.closest("thead");
      if (heads !== null && getComputedStyle(heads).position === "absolute") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ text, owner, box });
      for (let each: Element | null = owner; each !== null && each !== document.body; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const hides = (how: string) => how === "hidden" || how === "clip";
        if (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) cut.push(`cut off: ${text.slice(0, 40)}`);
        if (hides(overflowY) && each.scrollHeight > each.clientHeight + 1) cut.push(`cut off: ${text.slice(0, 40)}`);
      }
    }
    const upon: string[] = [];
    // A line's box has room above and below its letters.
    for (const each of lines) {
      const { left, top, width, height } = each.box;
      each.box = new DOMRect(left, top + height * 0.2, width, height * 0.6);
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [place, one] of lines.entries()) {
      for (const other of lines.slice(place + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (one.owner === other.owner || one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 1) upon.push(`“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`);
      }
    }
    return [...new Set([...cut, ...upon])];
  });
}

/** Texts and marks that can't be told from their ground (below 3:1). */
export async function vanished(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour)
        .slice(0, 3)
        .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element): string => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if ((channels(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
      }
      const probe = document.createElement("span");
      probe.style.backgroundColor = "Canvas";
      document.body.append(probe);
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    };
    const gone: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, .skip") !== null) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
      if (!own) continue;
      const [one, other] = [light(getComputedStyle(element).color), light(groundOf(element))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 3)
        gone.push(`${element.tagName} “${element.textContent?.trim().slice(0, 40)}”: ${contrast.toFixed(1)}`);
    }
    return gone;
  });
}
