/** The elements of a file -> whether they are of kinds that readers know, and in the order and company that the standards ask for. */
import { decodeText } from "../finish/pdfText.ts";
import { Text } from "../finish/pdfValue.ts";
import { listOf } from "../finish/readStructure.ts";
import { type Element, isElement, withAll } from "../finish/structureTree.ts";
import type { FileReading } from "./fileReading.ts";
import { type FileDict, type Found, isFileName, nameOf, when } from "./found.ts";

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

/** PDF/UA-1, 7.3. An alternative text stands in place of words, so words have none. */
export function pictures(elements: readonly Element[]): Found {
  const figures = elements.filter(({ role }) => role === "Figure");
  const texts = figures.map(({ alt }) => (alt === null ? "" : decodeText(alt).trim()));
  const others = elements.filter(({ role, alt }) => role !== "Figure" && alt !== null);
  return {
    checked: figures.length,
    problems: [
      ...texts.filter((text) => text === "").map(() => "a picture has no alternative text"),
      ...texts.filter(isFileName).map((text) => `the alternative text of a picture is the name of a file: ${text}`),
      ...others.map(({ role }) => `an element of words (${role}) has an alternative text`),
    ],
  };
}

/** ISO 32000-1, 14.8.4.3.3. */
export function lists(elements: readonly Element[]): Found {
  const all = elements.filter(({ role }) => role === "L" || role === "LI");
  const allowed: Record<string, readonly string[]> = { L: ["LI", "Caption", "L"], LI: ["Lbl", "LBody"] };
  const items = all.filter(({ role }) => role === "LI").map(({ kids }) => kids.filter(isElement));
  const problems = all.flatMap(({ role, kids }) =>
    kids
      .filter((kid) => !isElement(kid) || !allowed[role]?.includes(kid.role))
      .map(() => `a list (${role}) holds what is no part of one`),
  );
  return {
    checked: all.filter(({ role }) => role === "L").length,
    problems: [
      ...problems,
      ...items
        .filter((kids) => !/^(Lbl )?LBody$/.test(kids.map(({ role }) => role).join(" ")))
        .map(() => "an item of a list is not one text, with its mark before it"),
      ...items
        .filter((kids) => kids.some((kid) => kid.role === "LBody" && kid.kids.length === 0))
        .map(() => "an item of a list is empty"),
    ],
  };
}

/** PDF/UA-1, 7.18.5. A link has words or a picture, and a place on the page that can be pressed. Whatever lies upon a page is printed with it (PDF/A-3, 6.3.2): `audit/readPdf.ts` reads what is. */
export function links({ file, dicts, elements }: FileReading): Found {
  const all = dicts.filter((each) => nameOf(each.get("Subtype")) === "Link");
  const inText = elements.filter(({ role }) => role === "Link");
  const inTree = new Set(
    inText.flatMap(({ kids }) => kids.flatMap((kid) => ("annotation" in kid ? [kid.annotation.number] : []))),
  );
  const outside = [...file.objects].filter(
    ([number, each]) => each instanceof Map && nameOf(each.get("Subtype")) === "Link" && !inTree.has(number),
  );
  const upon = dicts.flatMap((each) => listOf(file, each.get("Annots")));
  return {
    checked: all.length,
    problems: [
      ...upon
        .filter((each) => file.dict(each, "an annotation").get("F") !== printed)
        .map(() => "something lies upon a page that would not be printed with it"),
      ...all.filter((each) => !saysWhere(each)).map(() => "a link does not say where it leads"),
      ...all.filter((each) => !each.has("A") && !each.has("Dest")).map(() => "a link leads nowhere"),
      ...outside.map(() => "a link stands outside the structure"),
      ...inText
        .filter((link) => !link.kids.some((kid) => "annotation" in kid))
        .map(() => "what is tagged as a link can't be followed"),
      ...inText.filter((link) => ![...withAll(link)].some(holdsContent)).map(() => "a link has no words on the page"),
    ],
  };
}

/** ISO 32000-1, 12.5.3: printed, and hidden from nobody. */
const printed = 4;

function saysWhere(annotation: FileDict): boolean {
  const contents = annotation.get("Contents");
  return contents instanceof Text && decodeText(contents).trim() !== "";
}

function holdsContent({ kids }: Element): boolean {
  return kids.some((kid) => "mcid" in kid);
}
