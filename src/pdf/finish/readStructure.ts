/** A PDF file -> its structure tree, as plain elements (ISO 32000-1, 14.7). */
import type { PdfFile, PdfObject } from "./pdfFile.ts";
import { type Dict, Name, PdfError, Ref, Text, type Value } from "./pdfValue.ts";
import type { Element, Kid } from "./structureTree.ts";

/** No page nests deeper; a file that does was not printed from one. */
const deepest = 200;

/** Throws where the tree is missing, circular or deeper than a page nests. */
export function readStructure(file: PdfFile): Element {
  const catalog = file.dict(file.root, "the catalog");
  if (!catalog.has("StructTreeRoot"))
    throw new PdfError("the file has no structure tree: was it printed without tags?");
  const tree = file.dict(catalog.get("StructTreeRoot"), "the structure tree");
  const seen = new Map<number, Element>();
  const pointing: { readonly from: Element; readonly to: readonly Value[] }[] = [];
  const read = (reference: Value | undefined, depth: number): Element => {
    if (depth > deepest) throw new PdfError("the structure tree is nested too deep");
    if (!(reference instanceof Ref)) throw new PdfError("an element of the structure tree is not an object of its own");
    if (seen.has(reference.number)) throw new PdfError(`the structure tree is circular at object ${reference.number}`);
    const dict = file.dict(reference, "an element of the structure tree");
    const role = dict.get("S");
    if (!(role instanceof Name)) throw new PdfError("an element of the structure tree has no role");
    const page = dict.get("Pg");
    const [alt, lang, id, expansion] = [dict.get("Alt"), dict.get("Lang"), dict.get("ID"), dict.get("E")];
    const element: Element = {
      role: role.text,
      kids: [],
      attributes: listOf(file, dict.get("A")).filter((each): each is Dict => each instanceof Map),
      alt: alt instanceof Text ? alt : null,
      lang: lang instanceof Text ? lang : null,
      id: id instanceof Text ? id.raw : null,
      expansion: expansion instanceof Text ? expansion : null,
      refersTo: [],
      object: reference.number,
      files: [],
    };
    seen.set(reference.number, element);
    element.kids.push(...kidsOf(dict, page, depth));
    if (dict.has("Ref")) pointing.push({ from: element, to: listOf(file, dict.get("Ref")) });
    return element;
  };
  const kidsOf = (dict: Dict, page: Value | undefined, depth: number): readonly Kid[] =>
    listOf(file, dict.get("K")).map((kid) => kidOf(kid, page, depth));
  const kidOf = (kid: Value, page: Value | undefined, depth: number): Kid => {
    if (typeof kid === "number") return { page: pageNumber(page), mcid: kid };
    if (kid instanceof Ref) return read(kid, depth + 1);
    if (!(kid instanceof Map)) throw new PdfError("an element of the structure tree holds an unknown value");
    const own = kid.get("Pg") ?? page;
    const mcid = kid.get("MCID");
    if (typeof mcid === "number") return { page: pageNumber(own), mcid };
    const annotation = kid.get("Obj");
    if (annotation instanceof Ref) return { annotation, page: pageNumber(own) };
    throw new PdfError("an element of the structure tree holds an unknown value");
  };
  const [root, ...others] = listOf(file, tree.get("K"));
  if (others.length > 0) throw new PdfError("the structure tree has more than one root");
  const found = read(root, 0);
  for (const { from, to } of pointing)
    from.refersTo = to.flatMap((each) => (each instanceof Ref ? (seen.get(each.number) ?? []) : []));
  return found;
}

function pageNumber(page: Value | undefined): number {
  if (!(page instanceof Ref)) throw new PdfError("content of the structure tree is on no page");
  return page.number;
}

/** A value, or the values of an array; behind a reference to an array as well. */
export function listOf(file: PdfFile, value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  const found: PdfObject = value instanceof Ref ? file.get(value) : value;
  if (Array.isArray(found)) return found;
  return [value];
}
