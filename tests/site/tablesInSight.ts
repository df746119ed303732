/** The tables of a page in a browser -> what a reader of a small screen does not see of them: columns beside the screen, cells that are cut, numbers and short words that are broken. */
import type { Page } from "puppeteer";

/** Shows what a reader opens by hand. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}

/** A sentence for each table that hides something, with its caption. */
export async function outOfSight(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    /** Columns that must all be seen at once. */
    const mostAtOnce = 4;
    /** Letters of a word that is never broken without a hyphen. */
    const unbroken = 14;
    const screen = document.documentElement.clientWidth;
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    /** Heads of a table whose rows are cards are for screen readers. */
    const isSpoken = (cell: Element) => {
      const heads = cell.closest("thead");
      return heads !== null && getComputedStyle(heads).position === "absolute";
    };
    const scrollerOf = (element: Element): Element | null => {
      for (let each = element.parentElement; each !== null && each !== document.body; each = each.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(each).overflowX)) return each;
      return null;
    };
    /** A seen edge, a name, and keys that scroll it. */
    const isSigned = (scroller: Element) =>
      getComputedStyle(scroller).backgroundImage !== "none" &&
      scroller.getAttribute("tabindex") === "0" &&
      (scroller.getAttribute("aria-label") ?? "") !== "";
    const textsOf = (cell: Element) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node.parentElement?.closest(".unseen") === null && node.textContent?.trim() !== "")
          found.push(node as Text);
      return found;
    };
    const rectsOf = (text: Text, from = 0, to = text.length) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return [...range.getClientRects()].filter(({ width }) => width > 0.5);
    };
    const brokenWords = (text: Text) =>
      [...text.data.matchAll(/[^\s\u00AD\u2010-\u2014/-]+/g)].filter(({ 0: word, index }) => {
        const rects = rectsOf(text, index, index + word.length);
        const lines = new Set(rects.map(({ bottom }) => Math.round(bottom / 4)));
        return lines.size > 1 && (/^[\p{Sc}(]*[\d.,]+%?[).,;]*$/u.test(word) || word.length <= unbroken);
      });
    return [...document.querySelectorAll("table")].filter(seen).flatMap((table) => {
      const rows = [...table.rows];
      const columns = Math.max(...rows.map(({ cells }) => cells.length));
      const scroller = scrollerOf(table);
      const room = scroller?.getBoundingClientRect();
      const [left, right] = [Math.max(0, room?.left ?? 0), Math.min(screen, room?.right ?? screen)];
      const mayScroll = columns > mostAtOnce && scroller !== null && isSigned(scroller);
      const wrong = rows.flatMap(({ cells }) =>
        [...cells].flatMap((cell) => {
          if (!seen(cell) || isSpoken(cell)) return [];
          const words = (cell.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40);
          const box = cell.getBoundingClientRect();
          const found: string[] = [];
          const texts = textsOf(cell);
          const rects = texts.flatMap((text) => rectsOf(text));
          const beside = (one: { left: number; right: number }, edges: { left: number; right: number }) =>
            one.left < edges.left - 1 || one.right > edges.right + 1;
          if (rects.some((rect) => beside(rect, box)) || cell.scrollWidth > cell.clientWidth + 1)
            found.push(`“${words}” is wider than its cell`);
          if (!mayScroll && (box.left >= right - 1 || box.right <= left + 1))
            found.push(`“${words}” is off the screen`);
          else if (!mayScroll && rects.some((rect) => beside(rect, { left, right }))) found.push(`“${words}” is cut`);
          const broken = texts.flatMap(brokenWords);
          if (broken.length > 0) found.push(`“${broken[0]?.[0]}” is broken`);
          return found;
        }),
      );
      const caption = table.caption?.textContent?.replace(/\s+/g, " ").trim().slice(0, 50) ?? table.id;
      if (wrong.length === 0) return [];
      return [`${caption} (${columns} columns): ${[...new Set(wrong)].slice(0, 3).join("; ")} (${wrong.length})`];
    });
  });
}
