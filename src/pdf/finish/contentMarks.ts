/** A page's content stream as Chromium writes it -> the same picture, in which all that is not real content is an artifact (ISO 32000-1, 14.8.2.2; PDF/UA-1, 7.1).
 *
 * Chromium writes one operator a line, so whole lines are moved. Outside marked content stand margin boxes and backgrounds; inside it, borders and backgrounds of boxes, which are tagged together with the text on them. */
import { PdfError } from "./pdfValue.ts";

export interface MarkedPage {
  readonly content: string;
  /** The numbers of marked content that is real: all other has become an artifact, or was never painted. */
  readonly real: ReadonlySet<number>;
}

export interface PageMarks {
  /** Whether it is read elsewhere already, as the repeated head of a table that goes on on this page. */
  readonly isRepeated: (mcid: number) => boolean;
  /** Marked content that is drawn anew: its lines instead. */
  readonly replaced: ReadonlyMap<number, readonly string[]>;
  /** Pictures keep all that is in them. */
  readonly isPicture: (mcid: number) => boolean;
  /** Forms of the page, by resource name, that hold marked content of their own. */
  readonly isTagged: (form: string) => boolean;
}

export function markArtifacts(content: string, marks: PageMarks): MarkedPage {
  const out: string[] = [];
  const real = new Set<number>();
  let loose: string[] = [];
  const lines = withoutHiddenHyphens(content.split("\n"));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (!line.endsWith("BDC") && !line.endsWith("BMC")) {
      loose.push(line);
      continue;
    }
    const end = endOfMark(lines, at);
    const mcid = /\/MCID (\d+)/.exec(line)?.[1];
    const within = lines.slice(at + 1, end);
    at = end;
    if (mcid === undefined) {
      // A replacement text within a margin box.
      loose.push(line, ...within, "EMC");
      continue;
    }
    const id = Number(mcid);
    const [from, to] = marks.isPicture(id) ? [0, within.length] : realContent(within);
    if (from === to || marks.isRepeated(id)) {
      loose.push(...within);
      continue;
    }
    real.add(id);
    loose.push(...within.slice(0, from));
    wrapPainted(loose, out, marks);
    out.push(line, ...(marks.replaced.get(id) ?? within.slice(from, to)), "EMC");
    loose = within.slice(to);
  }
  wrapPainted(loose, out, marks);
  return { content: out.join("\n"), real };
}

const softHyphen = "/Span<</ActualText <FEFF00AD> >> BDC";

/** Where a word could have been broken, Chromium draws a space of no width that is read as a soft hyphen. It cuts the word in two for some screen readers, so it is removed. Visible hyphens stay, and are read as soft ones. */
function withoutHiddenHyphens(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const moved = line === softHyphen ? /^(.+ Td) <[0-9A-F]+> Tj$/.exec(lines[at + 1] ?? "") : null;
    const next = moved === null ? null : /^0 0 Td (<[0-9A-F]+> Tj)$/.exec(lines[at + 3] ?? "");
    if (moved !== null && next !== null && lines[at + 2] === "EMC") {
      out.push(`${moved[1]} ${next[1]}`);
      at += 3;
    } else out.push(line);
  }
  return out;
}

function endOfMark(lines: readonly string[], begin: number): number {
  let open = 0;
  for (let at = begin; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.endsWith("BDC") || line.endsWith("BMC")) open += 1;
    else if (line === "EMC") {
      open -= 1;
      if (open === 0) return at;
    }
  }
  throw new PdfError("marked content has no end");
}

/** The real content of each piece of marked content that is asked for. */
export function linesOf(content: string, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly string[]> {
  const lines = content.split("\n");
  const found = new Map<number, readonly string[]>();
  for (const [at, line] of lines.entries()) {
    if (!line.endsWith("BDC")) continue;
    const mcid = Number(/\/MCID (\d+)/.exec(line)?.[1] ?? -1);
    if (!wanted.has(mcid)) continue;
    const within = lines.slice(at + 1, endOfMark(lines, at));
    found.set(mcid, within.slice(...realContent(within)));
  }
  return found;
}

/** From the first text or picture to the last; empty where there is none. */
function realContent(lines: readonly string[]): readonly [number, number] {
  const isBegin = (line: string) => line === "BT" || line.endsWith(" Do");
  const from = lines.findIndex(isBegin);
  if (from < 0) return [0, 0];
  return [from, lines.findLastIndex((line) => line === "ET" || line.endsWith(" Do")) + 1];
}

const begins = new Set(["re", "m"]);
const paints = new Set(["f", "f*", "F", "S", "s", "B", "B*", "b", "b*"]);
const pagination = "/Artifact <</Type /Pagination>> BDC";
const layout = "/Artifact <</Type /Layout>> BDC";

/** Puts what paints into artifacts: text is a running head or page number, everything else is layout. Neighbours share one. */
function wrapPainted(lines: string[], out: string[], { isTagged }: PageMarks): void {
  let open: string | null = null;
  const enter = (kind: string, at: number) => {
    if (open === kind) return;
    if (open !== null) out.splice(at, 0, "EMC");
    out.splice(open === null ? at : at + 1, 0, kind);
    open = kind;
  };
  const leave = () => {
    if (open !== null) out.push("EMC");
    open = null;
  };
  let path: number | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const operator = line.slice(line.lastIndexOf(" ") + 1);
    if (operator === "BT") {
      const begin = out.length;
      for (; at < lines.length && lines[at] !== "ET"; at += 1) out.push(lines[at] ?? "");
      out.push("ET");
      enter(pagination, begin);
    } else if (begins.has(operator)) {
      path ??= out.length;
      out.push(line);
    } else if (paints.has(operator)) {
      out.push(line);
      enter(layout, path ?? out.length - 1);
      path = null;
    } else if (operator === "n") {
      // A clip paints nothing, but must not be inside what is wrapped next.
      path = null;
      out.push(line);
    } else if (operator === "Do") {
      const form = line.slice(1, line.indexOf(" "));
      if (isTagged(form)) throw new PdfError(`the form ${form} holds tagged content of its own`);
      out.push(line);
      enter(layout, out.length - 1);
    } else if (operator === "q" || operator === "Q") {
      leave();
      out.push(line);
    } else if (operator === "BI" || operator === "sh") throw new PdfError(`the operator ${operator} is not expected`);
    else out.push(line);
  }
  leave();
  lines.length = 0;
}
