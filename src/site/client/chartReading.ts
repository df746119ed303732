/** A chart's list in words -> the same as a tree that one walks by keys: one stop for Tab, then in with Down, on with Right, back with Up or Escape. It is the tree view of the ARIA Authoring Practices with `aria-orientation="horizontal"`, whose arrow keys are these. Nothing is counted or worded here: all words are the list's own. */
import { keyTarget, numbered } from "./readingKeys.ts";
import { groupOf, itemAt, itemsIn, siblingsOf } from "./readingTree.ts";

export interface Walked {
  /** Items are `li`, each with its words in a `.told` and, below it, a list of its own. */
  readonly list: HTMLElement;
  /** Where the tree is put. */
  readonly host: HTMLElement;
  /** Ids of what names the tree and its stop, and of what says which keys it has. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** What the stop shows. */
  readonly stop: Node;
  /** Told of each item that is reached how the picture names its mark; "" for none. */
  readonly onMark: (mark: string) => void;
}

export function offerReading({ list, host, labelledBy, describedBy, stop, onMark }: Walked): void {
  const tree = document.createElement("ul");
  tree.setAttribute("role", "tree");
  tree.setAttribute("aria-orientation", "horizontal");
  tree.setAttribute("aria-labelledby", labelledBy);
  const root = treeItem(1, 1, 1, list);
  root.tabIndex = 0;
  root.setAttribute("aria-labelledby", labelledBy);
  root.setAttribute("aria-describedby", describedBy);
  root.append(stop);
  tree.append(listItem(root));
  let typed = "";
  tree.addEventListener("keydown", (event) => {
    const at = itemAt(event.target);
    if (at === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const isDigit = /^\d$/.test(event.key);
    // Digits typed one after the other are a number, where so many items are there.
    const digits = isDigit && numbered(at, typed + event.key) !== null ? typed + event.key : event.key;
    const reached = isDigit ? numbered(at, digits) : keyTarget(at, event.key, inOf);
    typed = isDigit ? digits : "";
    if (reached === null) return;
    event.preventDefault();
    // What else listens for Escape would take the mark away of the item that is reached.
    event.stopPropagation();
    reach(reached);
  });
  tree.addEventListener("click", ({ target }) => {
    const at = itemAt(target);
    if (at !== null) reach(inOf(at) ?? at);
  });
  tree.addEventListener("focusin", ({ target }) => onMark(itemAt(target)?.dataset.mark ?? ""));
  tree.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && tree.contains(relatedTarget)) return;
    typed = "";
    close(root);
    onMark("");
  });
  host.prepend(tree);
}

const lists = new WeakMap<HTMLElement, HTMLElement>();

/** Level, place and number of items are told: not all assistive technology counts them itself. */
function treeItem(level: number, place: number, size: number, list: HTMLElement | null): HTMLElement {
  const item = document.createElement("div");
  item.setAttribute("role", "treeitem");
  item.setAttribute("aria-level", String(level));
  item.setAttribute("aria-posinset", String(place));
  item.setAttribute("aria-setsize", String(size));
  item.tabIndex = -1;
  if (list !== null) {
    lists.set(item, list);
    item.setAttribute("aria-expanded", "false");
  }
  return item;
}

function listItem(item: HTMLElement): HTMLElement {
  const element = document.createElement("li");
  element.setAttribute("role", "none");
  element.append(item);
  return element;
}

function reach(item: HTMLElement): void {
  for (const each of siblingsOf(item)) close(each);
  item.focus();
  // It has its place only once it has the focus.
  item.scrollIntoView({ block: "nearest" });
}

/** The first of the items below, which are made when somebody goes there. */
function inOf(item: HTMLElement): HTMLElement | null {
  const list = lists.get(item);
  if (list === undefined) return null;
  const group = groupOf(item) ?? groupFor(item, list);
  group.hidden = false;
  item.setAttribute("aria-expanded", "true");
  return itemsIn(group)[0] ?? null;
}

function groupFor(item: HTMLElement, list: HTMLElement): HTMLElement {
  const group = document.createElement("ul");
  group.setAttribute("role", "group");
  const level = Number(item.getAttribute("aria-level")) + 1;
  const below = [...list.querySelectorAll<HTMLElement>(":scope > li")];
  group.append(...below.map((each, place) => listItem(itemOf(each, level, place + 1, below.length))));
  item.after(group);
  return group;
}

function itemOf(written: HTMLElement, level: number, place: number, size: number): HTMLElement {
  const item = treeItem(level, place, size, written.querySelector<HTMLElement>(":scope > :is(ol, ul)"));
  const words = written.querySelector(":scope > .told");
  item.append(...(words?.cloneNode(true).childNodes ?? []));
  // The number to type, for the eye: to the ear it is told as the item's place.
  item.dataset.place = `${place}/${size}`;
  if (written.dataset.mark !== undefined) item.dataset.mark = written.dataset.mark;
  return item;
}

function close(item: HTMLElement): void {
  const group = groupOf(item);
  if (group === null) return;
  group.hidden = true;
  item.setAttribute("aria-expanded", "false");
  for (const below of itemsIn(group)) close(below);
}
