/** A YAML document and a path into it -> where in the text it stands, in characters from the beginning. */
import { type Document, isMap, isNode, isScalar } from "yaml";

export type Path = readonly (string | number)[];

/** Finds the value at a path, or the nearest part around it that exists. */
export function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Finds words in the value at a path, after `nth` others of the same; the value itself where they are not found. */
export function offsetWithin(document: Document, path: Path, text: string, words: string, nth: number): number {
  const node: unknown = document.getIn(path, true);
  if (!isNode(node) || !node.range || words === "") return offsetOf(document, path);
  const [from, to] = node.range;
  let found = text.indexOf(words, from);
  for (let more = nth; more > 0 && found >= 0; more -= 1) found = text.indexOf(words, found + words.length);
  return found < 0 || found >= to ? from : found;
}

/** Finds a key in the map at a path. */
export function offsetOfKey(document: Document, path: Path, key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair !== undefined && isNode(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
