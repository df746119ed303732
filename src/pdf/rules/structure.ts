/** The elements of a file -> whether they are of kinds that readers know, and in the order and company that the standards ask for. */
import type { PdfFile } from "../finish/pdfFile.ts";
import { decodeText } from "../finish/pdfText.ts";
import { Text } from "../finish/pdfValue.ts";
import { type Element, isElement } from "../finish/structureTree.ts";
import { type FileDict, type Found, nameOf, when, withAll } from "./found.ts";

/** ISO 32000-1, 14.8.4. */
const standardRoles = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form".split(
    " ",
  ),
);
/** Of PDF 2.0, for which the file has a map to a standard role. */
const mappedRoles = new Set(["Strong", "Em"]);

export function strange(elements: readonly Element[]): readonly string[] {
  const roles = new Set(elements.map(({ role }) => role));
  return [...roles]
    .filter((role) => !standardRoles.has(role) && !mappedRoles.has(role))
    .map((role) => `no reader knows the role ${role}`);
}

/** PDF/UA-1, 7.4: from the first level down, none skipped. */
export function headings(elements: readonly Element[]): Found {
  const levels = elements.flatMap(({ role }) => Number(/^H([1-6])$/.exec(role)?.[1] ?? 0) || []);
  const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  return {
    checked: levels.length,
    problems: [
      ...when(levels.length === 0, "there is no heading"),
      ...skips.map((level) => `a heading of level ${level} has none of level ${level - 1} above it`),
    ],
  };
}

/** PDF/UA-1, 7.3. */
export function pictures(elements: readonly Element[]): Found {
  const figures = elements.filter(({ role }) => role === "Figure");
  const silent = figures.filter(({ alt }) => alt === null || decodeText(alt).trim() === "");
  return { checked: figures.length, problems: silent.map(() => "a picture has no alternative text") };
}

/** PDF/UA-1, 7.5: every cell of a table has a head to be read with. */
export function tables(elements: readonly Element[]): Found {
  const all = elements.filter(({ role }) => role === "Table");
  const problems = all.flatMap((table) => {
    const heads = [...withAll(table)].filter(({ role }) => role === "TH");
    const scoped = heads.filter(({ attributes }) => attributes.some((each) => each.has("Scope")));
    const caption = table.kids.some((kid) => isElement(kid) && kid.role === "Caption");
    return [
      ...when(heads.length === 0, "a table has no header cells"),
      ...when(scoped.length < heads.length, "a header cell does not say of what"),
      ...when(!caption, "a table has no caption"),
    ];
  });
  return { checked: all.length, problems };
}

/** ISO 32000-1, 14.8.4.3.3. */
export function lists(elements: readonly Element[]): Found {
  const all = elements.filter(({ role }) => role === "L" || role === "LI");
  const allowed: Record<string, readonly string[]> = { L: ["LI", "Caption", "L"], LI: ["Lbl", "LBody"] };
  const problems = all.flatMap(({ role, kids }) =>
    kids
      .filter((kid) => !isElement(kid) || !allowed[role]?.includes(kid.role))
      .map(() => `a list (${role}) holds what is no part of one`),
  );
  return { checked: all.filter(({ role }) => role === "L").length, problems };
}

/** PDF/UA-1, 7.18.5. */
export function links(file: PdfFile, dicts: readonly FileDict[], elements: readonly Element[]): Found {
  const all = dicts.filter((each) => nameOf(each.get("Subtype")) === "Link");
  const inTree = new Set(
    elements
      .filter(({ role }) => role === "Link")
      .flatMap(({ kids }) => kids.flatMap((kid) => ("annotation" in kid ? [kid.annotation.number] : []))),
  );
  const silent = all.filter((each) => !(each.get("Contents") instanceof Text));
  const outside = [...file.objects].filter(
    ([number, each]) => each instanceof Map && nameOf(each.get("Subtype")) === "Link" && !inTree.has(number),
  );
  return {
    checked: all.length,
    problems: [
      ...silent.map(() => "a link does not say where it leads"),
      ...outside.map(() => "a link stands outside the structure"),
    ],
  };
}
