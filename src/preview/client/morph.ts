/** A page in sight, and how it is now -> the same page with only that exchanged which is different: so it keeps its place, and the eye finds what has changed. */

/** What was exchanged, as small as can be. */
export type Changed = Set<Element>;

/** What a reader has folded open stays open, and what is marked from outside stays marked. */
const ofTheReader = new Set(["open", "data-preview-changed", "data-studio-comments", "data-studio-here"]);

/** Nodes of a frame are of classes of its own: `instanceof` does not know them. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function morph(old: Element, now: Element, changed: Changed): void {
  if (old.isEqualNode(now)) return;
  copyAttributes(old, now, changed);
  const [before, after] = [[...old.childNodes], [...now.childNodes]];
  const fewest = Math.min(before.length, after.length);
  let start = 0;
  while (start < fewest && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < fewest - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  const behind = before[before.length - end] ?? null;
  // As many as before: each is likely the one that stood there.
  const pairs = gone.length === come.length ? gone.length : Math.min(gone.length, come.length, 1);
  for (const [place, node] of gone.entries()) {
    const other = place < pairs ? come[place] : undefined;
    if (other === undefined) node.remove();
    else exchange(node, other, old, changed);
  }
  for (const node of come.slice(pairs)) {
    const added = old.ownerDocument.importNode(node, true);
    old.insertBefore(added, behind);
    changed.add(isElement(added) ? added : old);
  }
  if (come.length < gone.length) changed.add(old);
}

function isSame(old: ChildNode | undefined, now: ChildNode | undefined): boolean {
  return old !== undefined && now !== undefined && old.isEqualNode(now);
}

function exchange(old: ChildNode, now: ChildNode, parent: Element, changed: Changed): void {
  if (old.isEqualNode(now)) return;
  if (isElement(old) && isElement(now) && old.tagName === now.tagName && old.id === now.id) {
    morph(old, now, changed);
    return;
  }
  const fresh = parent.ownerDocument.importNode(now, true);
  old.replaceWith(fresh);
  changed.add(isElement(fresh) ? fresh : parent);
}

function copyAttributes(old: Element, now: Element, changed: Changed): void {
  for (const name of old.getAttributeNames())
    if (!now.hasAttribute(name) && !ofTheReader.has(name)) old.removeAttribute(name);
  for (const name of now.getAttributeNames()) {
    const value = now.getAttribute(name) ?? "";
    if (ofTheReader.has(name) || old.getAttribute(name) === value) continue;
    old.setAttribute(name, value);
    changed.add(old);
  }
}
