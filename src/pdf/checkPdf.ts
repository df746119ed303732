/** A finished file -> what of PDF/UA-1 and PDF/A-3a this program checks itself, on every file of every release. veraPDF judges all of both in the tests. */
import { emptyBoxes } from "./emptyBoxes.ts";
import { isStream, type PdfFile, readPdf, unpack } from "./finish/pdfFile.ts";
import { decodeText, Name, PdfError, Ref, Text, type Value } from "./finish/pdfValue.ts";
import { type Element, isContent, isElement, readStructure } from "./finish/structureTree.ts";

/** In the order in which they are reported. */
export const pdfRules = [
  "identified",
  "titled",
  "language",
  "tagged",
  "roles",
  "headings",
  "pictures",
  "tables",
  "lists",
  "links",
  "fonts",
  "letters",
  "colours",
  "data",
  "closed",
] as const;
export type PdfRule = (typeof pdfRules)[number];

export interface PdfCheck {
  readonly rule: PdfRule;
  /** How many things were looked at: pages, headings, pictures, links … */
  readonly checked: number;
  /** What breaks the rule; empty where it holds. */
  readonly problems: readonly string[];
}

type Found = Omit<PdfCheck, "rule">;
type FileDict = ReadonlyMap<string, Value>;

/** Throws `PdfError` where the file can't be read at all. */
export function checkPdf(bytes: Uint8Array): readonly PdfCheck[] {
  const file = readPdf(bytes);
  const catalog = file.dict(file.root, "the catalog");
  const tree = readStructure(file);
  const elements = [...withAll(tree)];
  const metadata = metadataOf(file, catalog);
  const dicts = [...file.objects.values()].flatMap((each) =>
    isStream(each) ? [each.dict] : each instanceof Map ? [each] : [],
  );
  const judged: Record<PdfRule, Found> = {
    identified: identified(metadata),
    titled: titled(file, catalog, metadata),
    language: language(catalog),
    tagged: tagged(file, catalog, tree, dicts),
    roles: { checked: elements.length, problems: strange(elements) },
    headings: headings(elements),
    pictures: pictures(elements),
    tables: tables(elements),
    lists: lists(elements),
    links: links(file, dicts, elements),
    fonts: fonts(file, dicts),
    letters: letters(file),
    colours: colours(file, catalog),
    data: attached(file, catalog, dicts),
    closed: closed(bytes, dicts),
  };
  return pdfRules.map((rule) => ({ rule, ...judged[rule] }));
}

function* withAll(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (isElement(kid)) yield* withAll(kid);
}

const when = (broken: boolean, problem: string) => (broken ? [problem] : []);

function metadataOf(file: PdfFile, catalog: FileDict): string {
  const stream = catalog.has("Metadata") ? file.get(catalog.get("Metadata")) : null;
  return stream !== null && isStream(stream) ? unpack(stream).toString("utf8") : "";
}

/** PDF/UA-1, 5; PDF/A-3, 6.6.4. */
function identified(metadata: string): Found {
  const wanted = [
    "<pdfuaid:part>1</pdfuaid:part>",
    "<pdfaid:part>3</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>",
  ];
  return {
    checked: wanted.length,
    problems: wanted.filter((each) => !metadata.includes(each)).map((each) => `no ${each}`),
  };
}

/** PDF/UA-1, 7.1. */
function titled(file: PdfFile, catalog: FileDict, metadata: string): Found {
  const preferences = catalog.has("ViewerPreferences") ? file.dict(catalog.get("ViewerPreferences"), "viewing") : null;
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(metadata)?.[1] ?? "";
  return {
    checked: 1,
    problems: [
      ...when(title.trim() === "", "the metadata has no title"),
      ...when(preferences?.get("DisplayDocTitle") !== true, "a reader would show the file's name, not its title"),
    ],
  };
}

/** PDF/UA-1, 7.2. */
function language(catalog: FileDict): Found {
  const lang = catalog.get("Lang");
  const isSet = lang instanceof Text && /^[a-z]{2}/.test(decodeText(lang));
  return { checked: 1, problems: when(!isSet, "the document has no language") };
}

/** All that is painted is real content of the structure tree or an artifact (PDF/UA-1, 7.1). */
function tagged(file: PdfFile, catalog: FileDict, tree: Element, dicts: readonly FileDict[]): Found {
  const real = new Set(
    [...withAll(tree)].flatMap(({ kids }) => kids.filter(isContent).map(({ page, mcid }) => `${page} ${mcid}`)),
  );
  const marked = catalog.has("MarkInfo") ? file.dict(catalog.get("MarkInfo"), "the marks").get("Marked") : null;
  const pages = [...file.objects].flatMap(([number, each]) =>
    each instanceof Map && nameOf(each.get("Type")) === "Page" ? [{ number, page: each }] : [],
  );
  const loose = pages.flatMap(({ number, page }, place) => {
    const stream = file.get(page.get("Contents"));
    const content = isStream(stream) ? unpack(stream).toString("latin1") : "";
    return untagged(content, (mcid) => real.has(`${number} ${mcid}`)).map((what) => `page ${place + 1}: ${what}`);
  });
  const forms = dicts.filter((each) => nameOf(each.get("Subtype")) === "Form" && each.has("StructParents"));
  return {
    checked: pages.length,
    problems: [
      ...when(marked !== true, "the file does not say that it is tagged"),
      ...when(forms.length > 0, "a form holds tagged content of its own"),
      ...loose,
    ],
  };
}

const painting = new Set(["Tj", "TJ", "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI"]);

function untagged(content: string, isReal: (mcid: number) => boolean): readonly string[] {
  const open: string[] = [];
  const problems = new Set<string>();
  for (const line of content.split("\n")) {
    const operator = line.slice(line.lastIndexOf(" ") + 1);
    if (line.endsWith("BDC") || line.endsWith("BMC")) {
      const mcid = /\/MCID (\d+)/.exec(line)?.[1];
      const isKnown = line.startsWith("/Artifact") || (mcid !== undefined && isReal(Number(mcid)));
      open.push(isKnown ? "known" : mcid === undefined ? "span" : "unknown");
    } else if (operator === "EMC") open.pop();
    else if (painting.has(operator) && !open.includes("known"))
      problems.add(`something is painted (${operator}) that is neither tagged nor an artifact`);
  }
  if (open.length > 0) problems.add("marked content has no end");
  return [...problems];
}

function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.text : "";
}

/** ISO 32000-1, 14.8.4. */
const standardRoles = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form".split(
    " ",
  ),
);
/** Of PDF 2.0, for which the file has a map to a standard role. */
const mappedRoles = new Set(["Strong", "Em"]);

function strange(elements: readonly Element[]): readonly string[] {
  const roles = new Set(elements.map(({ role }) => role));
  return [...roles]
    .filter((role) => !standardRoles.has(role) && !mappedRoles.has(role))
    .map((role) => `no reader knows the role ${role}`);
}

/** PDF/UA-1, 7.4: from the first level down, none skipped. */
function headings(elements: readonly Element[]): Found {
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
function pictures(elements: readonly Element[]): Found {
  const figures = elements.filter(({ role }) => role === "Figure");
  const silent = figures.filter(({ alt }) => alt === null || decodeText(alt).trim() === "");
  return { checked: figures.length, problems: silent.map(() => "a picture has no alternative text") };
}

/** PDF/UA-1, 7.5: every cell of a table has a head to be read with. */
function tables(elements: readonly Element[]): Found {
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
function lists(elements: readonly Element[]): Found {
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
function links(file: PdfFile, dicts: readonly FileDict[], elements: readonly Element[]): Found {
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

/** PDF/A-3, 6.2.11: letters are in the file, and known by their characters. */
function fonts(file: PdfFile, dicts: readonly FileDict[]): Found {
  const all = dicts.filter((each) => nameOf(each.get("Type")) === "Font");
  const problems = all.flatMap((font) => {
    const descriptor = font.has("FontDescriptor") ? file.dict(font.get("FontDescriptor"), "a font") : null;
    const isEmbedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(key));
    const subtype = nameOf(font.get("Subtype"));
    const isWhole = subtype === "Type0" || subtype === "Type3" || isEmbedded;
    const isDescendant = subtype.startsWith("CIDFont");
    return [
      ...when(!isWhole, `the font ${nameOf(font.get("BaseFont"))} is not in the file`),
      ...when(
        !isDescendant && !font.has("ToUnicode"),
        `the letters of ${nameOf(font.get("BaseFont"))} have no characters`,
      ),
    ];
  });
  return { checked: all.length, problems };
}

/** PDF/UA-1, 7.21.8; PDF/A-3, 6.2.11.8: no letter is an empty box. */
function letters(file: PdfFile): Found {
  const pages = [...file.objects.values()].flatMap((each) =>
    each instanceof Map && nameOf(each.get("Type")) === "Page" ? [each] : [],
  );
  const { checked, pages: boxes } = emptyBoxes(file, pages);
  return {
    checked,
    problems: boxes.map((page) => `page ${page}: a letter that no font has is printed as an empty box`),
  };
}

/** PDF/A-3, 6.2.3. */
function colours(file: PdfFile, catalog: FileDict): Found {
  const intents = catalog.has("OutputIntents") ? file.get(catalog.get("OutputIntents")) : [];
  const all = Array.isArray(intents) ? intents : [];
  const profiled = all.filter((each) => file.dict(each, "an output intent").has("DestOutputProfile"));
  return { checked: all.length, problems: when(profiled.length === 0, "the file does not say what its colours mean") };
}

/** PDF/A-3, 6.8: each attached file is associated with what it belongs to. */
function attached(file: PdfFile, catalog: FileDict, dicts: readonly FileDict[]): Found {
  const numbers = (value: Value | undefined): readonly number[] => {
    const list = value === undefined ? [] : file.get(value);
    return Array.isArray(list) ? list.flatMap((each) => (each instanceof Ref ? [each.number] : [])) : [];
  };
  const associated = new Set(dicts.flatMap((each) => numbers(each.get("AF"))));
  const all = [...file.objects].flatMap(([number, each]) =>
    each instanceof Map && nameOf(each.get("Type")) === "Filespec" ? [{ number, dict: each }] : [],
  );
  return {
    checked: all.length,
    problems: [
      ...all.filter(({ number }) => !associated.has(number)).map(() => "an attached file belongs to nothing"),
      ...all
        .filter(({ dict }) => !dict.has("AFRelationship"))
        .map(() => "an attached file does not say what it is for"),
      ...when(all.length > 0 && !catalog.has("Names"), "the attached files are in no list"),
    ],
  };
}

/** PDF/A-3, 6.1.3, 6.5: nothing encrypted, nothing that runs, nothing fetched. */
function closed(bytes: Uint8Array, dicts: readonly FileDict[]): Found {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.byteLength - 400))).toString("latin1");
  const running = dicts.filter((each) =>
    ["JavaScript", "Launch", "ImportData", "ResetForm"].includes(nameOf(each.get("S"))),
  );
  return {
    checked: 1,
    problems: [
      ...when(tail.includes("/Encrypt"), "the file is encrypted"),
      ...when(!tail.includes("/ID ["), "the file has no identifier"),
      ...running.map(() => "something in the file would run"),
    ],
  };
}

/** Throws `PdfError` with all that breaks a rule. */
export function assertSound(checks: readonly PdfCheck[]): void {
  const problems = checks.flatMap((check) => check.problems);
  if (problems.length > 0) throw new PdfError([...new Set(problems)].join("; "));
}
