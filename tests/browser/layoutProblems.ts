/** Runs in a page: text that is cut, stands beyond the page's edge, or lies across other text. Plain functions only, since it is sent to the browser as text. */
export function layoutProblems(): string[] {
  const slack = 1.5;
  const told = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? "").trim().slice(0, 60)}`;
  const problems: string[] = [];
  const edge = document.documentElement.clientWidth;
  const isBeyond = (rect: DOMRect) => rect.right > edge + slack || rect.left < -slack;
  // A space at the end of a line hangs over the edge, where nobody sees it.
  const hasWordBeyond = (node: Node) =>
    [...(node.textContent ?? "").matchAll(/\S+/g)].some(({ index, 0: word }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return [...range.getClientRects()].some(isBeyond);
    });
  const lines: { rect: DOMRect; element: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? "").trim() === "") continue;
    const style = getComputedStyle(element);
    // What only a screen reader reads is a point on purpose.
    if (style.visibility === "hidden" || element.closest("caption, .visually-hidden, .skip, style, title") !== null)
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      if (isBeyond(rect) && hasWordBeyond(node)) problems.push(`beyond the edge: ${told(element)}`);
      lines.push({ rect, element });
    }
    for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
      const overflow = getComputedStyle(box).overflowX;
      if (overflow !== "visible" && box.scrollWidth > box.clientWidth + slack) problems.push(`cut: ${told(box)}`);
    }
  }
  lines.sort((a, b) => a.rect.top - b.rect.top);
  for (const [place, { rect, element }] of lines.entries()) {
    for (let next = place + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (other === undefined || other.rect.top > rect.bottom - slack) break;
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
      // Lines of one paragraph touch by their leading; words on one another share half their height.
      if (across > slack && down > 0.5 * Math.min(rect.height, other.rect.height) && element !== other.element)
        problems.push(`one across another: ${told(element)} / ${told(other.element)}`);
    }
  }
  return [...new Set(problems)];
}
