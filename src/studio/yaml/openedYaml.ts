/** The text of a YAML file -> its parts with their places, as far as a form can change them one by one. */
import { type Document, isAlias, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { offsetOfDepth } from "../../sources/index.ts";

/** Why no form changes it. broken: it can't be read; shared: a value stands for several places (&, *, <<), so that one edit would change more than it says; unusual: it has types (!), several documents or keys that are no texts. */
export type ClosedReason = "broken" | "shared" | "unusual";

export interface ClosedYaml {
  readonly kind: "closed";
  readonly reason: ClosedReason;
  readonly line: number;
  readonly column: number;
  /** What the parser says, in English; null where the reason says all. */
  readonly message: string | null;
}

export interface OpenedYaml {
  readonly kind: "opened";
  readonly text: string;
  readonly document: Document;
  readonly value: unknown;
  readonly lines: LineCounter;
}

/** `text`: without the mark of its byte order. */
export function openYaml(text: string): OpenedYaml | ClosedYaml {
  const lines = new LineCounter();
  const closed = (reason: ClosedReason, offset: number, message: string | null = null): ClosedYaml => {
    const { line, column } = placeIn(text, offset);
    return { kind: "closed", reason, line, column, message };
  };
  const depth = offsetOfDepth(text);
  if (depth !== null) return closed("broken", depth, "it is nested too deeply");
  const document = parsed(text, lines);
  if (document === null) return closed("broken", 0, "it is nested too deeply");
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const reason = problem.code === "MULTIPLE_DOCS" || problem.code === "TAG_RESOLVE_FAILED" ? "unusual" : "broken";
    return closed(reason, problem.pos[0], reason === "broken" ? problem.message : null);
  }
  const strange = strangeIn(document);
  if (strange !== null) return closed(strange.reason, strange.offset, strange.message);
  return { kind: "opened", text, document, value: document.toJS(), lines };
}

/** Null where the parser runs out of room for its calls. */
function parsed(text: string, lineCounter: LineCounter): Document | null {
  const options = { lineCounter, prettyErrors: false, logLevel: "error", uniqueKeys: false } as const;
  try {
    return parseDocument(text, { ...options, keepSourceTokens: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function placeIn(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface Strange {
  readonly reason: ClosedReason;
  readonly offset: number;
  readonly message: string | null;
}

function strangeIn(document: Document): Strange | null {
  const found: Strange[] = [];
  const stop = (reason: ClosedReason, node: unknown, message: string | null = null) => {
    found.push({ reason, offset: isNode(node) ? (node.range?.[0] ?? 0) : 0, message });
    return visit.BREAK;
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined) return stop("shared", node);
      return node.tag === undefined ? undefined : stop("unusual", node);
    },
    Map: (_, map) => {
      const known = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) return stop("unusual", key);
        const name = String(key.value);
        if (name === "<<") return stop("shared", key);
        if (known.has(name)) return stop("broken", key, `"${name}" stands twice in one map`);
        known.add(name);
      }
      return map.anchor !== undefined ? stop("shared", map) : map.tag === undefined ? undefined : stop("unusual", map);
    },
  });
  return found[0] ?? null;
}
