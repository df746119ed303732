/** The tokens of a YAML file -> where its parts begin and end, to the character. */
import { CST, isCollection, isMap, isNode, isPair, isScalar, isSeq } from "yaml";
import type { OpenedYaml } from "./openedYaml.ts";
import type { YamlPath } from "./yamlPath.ts";

/** A map or a list as it is written. */
export interface Collection {
  readonly kind: "map" | "list";
  readonly isFlow: boolean;
  readonly token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
  /** Those that are one: what stands behind the last comma is none. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** Null in a list. */
  readonly key: string | null;
  /** Of its key, of the "-" before it, or of itself in a list of one line. */
  readonly start: number;
  /** Of its value; null where nothing stands there. */
  readonly value: { readonly start: number; readonly end: number; readonly token: CST.Token } | null;
  /** Behind its ":" or "-": where a value may begin. */
  readonly after: number;
  readonly end: number;
  /** Of the "," before it. */
  readonly comma: number | null;
}

/** The map or list at a path; null where there is none. */
export function collectionAt({ document }: OpenedYaml, path: YamlPath): Collection | null {
  const node = path.length === 0 ? document.contents : document.getIn(keysOf(document.contents, path), true);
  if (!isCollection(node) || node.srcToken === undefined) return null;
  const token: CST.Token = node.srcToken;
  if (token.type !== "block-map" && token.type !== "block-seq" && token.type !== "flow-collection") return null;
  const isFlow = token.type === "flow-collection";
  const items: readonly CST.CollectionItem[] = token.items;
  const entries = items.flatMap((item) => entryOf(item, isFlow));
  return { kind: isSeq(node) ? "list" : "map", isFlow, token, entries };
}

/** Keys as they are in the file: "2024" may be a number there. */
function keysOf(contents: unknown, path: YamlPath): unknown[] {
  let node: unknown = contents;
  return path.map((part) => {
    if (isSeq(node) && typeof part === "number") {
      node = node.items[part];
      return part;
    }
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part)) : null;
    node = isPair(pair) && isNode(pair.value) ? pair.value : null;
    return isPair(pair) && isScalar(pair.key) ? pair.key.value : part;
  });
}

function entryOf(item: CST.CollectionItem, isFlow: boolean): readonly Entry[] {
  const { key, sep, value } = item;
  const dash = item.start.find(({ type }) => type === "seq-item-ind");
  const colon = sep?.find(({ type }) => type === "map-value-ind");
  const given = value === undefined || value === null ? null : spanOf(value);
  if (key !== undefined && key !== null) {
    const own = spanOf(key);
    if (own === null) return [];
    const after = colon === undefined ? own.end : colon.offset + 1;
    return [{ key: keyName(key), start: own.start, value: given, after, end: given?.end ?? after, comma: comma(item) }];
  }
  if (isFlow)
    return given === null
      ? []
      : [{ key: null, start: given.start, value: given, after: given.start, end: given.end, comma: comma(item) }];
  if (dash === undefined) return [];
  return [
    {
      key: null,
      start: dash.offset,
      value: given,
      after: dash.offset + 1,
      end: given?.end ?? dash.offset + 1,
      comma: null,
    },
  ];
}

function comma({ start }: CST.CollectionItem): number | null {
  return start.find(({ type }) => type === "comma")?.offset ?? null;
}

function keyName(token: CST.Token): string {
  return String(CST.resolveAsScalar(token)?.value ?? "");
}

/** From its first to its last character, without the line end behind it, and without comments. */
function spanOf(token: CST.Token): Entry["value"] {
  const end = endOf(token);
  return end === null || end <= token.offset ? null : { start: token.offset, end, token };
}

function endOf(token: CST.Token): number | null {
  switch (token.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return token.offset + token.source.length;
    case "block-scalar": {
      const props = token.props.reduce((sum, each) => sum + ("source" in each ? each.source.length : 0), 0);
      return token.offset + props + token.source.replace(/\r?\n$/, "").length;
    }
    case "flow-collection": {
      const close = token.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
      return close === undefined ? null : close.offset + 1;
    }
    case "block-map":
    case "block-seq": {
      const items: readonly CST.CollectionItem[] = token.items;
      return items.flatMap((item) => entryOf(item, false)).at(-1)?.end ?? null;
    }
    default:
      return null;
  }
}

/** Where a line begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Behind the end of the line; the end of the text where it has none. */
export function lineAfter(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found + 1;
}
