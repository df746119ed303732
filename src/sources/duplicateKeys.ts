/** A YAML document -> keys that stand twice in their block. The parser's own check compares each with each, which takes minutes where there are many. */
import { type Document, isNode, isScalar, visit } from "yaml";

/** Offsets of the second ones. */
export function duplicateKeys(document: Document): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && isNode(key) && key.range) found.push(key.range[0]);
        seen.add(key.value);
      }
    },
  });
  return found;
}
