/** The items of a tree of words, and what lies above, beside and below each: `li > [role=treeitem] + [role=group]`, so that an item's words are its own. */
export function itemAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null;
}

export function parentOf(item: HTMLElement): HTMLElement | null {
  const group = item.closest('[role="group"]');
  return group?.previousElementSibling instanceof HTMLElement ? group.previousElementSibling : null;
}

export function siblingsOf(item: HTMLElement): readonly HTMLElement[] {
  const list = item.parentElement?.parentElement;
  return list === null || list === undefined ? [] : itemsIn(list);
}

export function itemsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > li > [role="treeitem"]')];
}

export function groupOf(item: HTMLElement): HTMLElement | null {
  return item.nextElementSibling instanceof HTMLElement ? item.nextElementSibling : null;
}
