/** A list in a YAML document -> the same without some of its entries. */
import { type Document, isMap, isSeq } from "yaml";

/** `goes`: told by the entry's own words. */
export function takeOut(
  document: Document,
  path: readonly string[],
  goes: (entry: { readonly id?: string; readonly item?: string; readonly survey?: string }) => boolean,
): void {
  const list = document.getIn(path);
  if (!isSeq(list)) return;
  list.items = list.items.filter((node) => !(isMap(node) && goes(node.toJSON())));
}
