/** Plain elements -> the structure tree of a PDF file, with its parent tree and the tree of ids (ISO 32000-1, 14.7). */
import { largest, type PdfFile } from "./pdfFile.ts";
import { type Dict, Name, Ref, Text, type Value } from "./pdfValue.ts";
import { type Element, isContent, isElement } from "./structureTree.ts";

/** What a custom role is to readers that don't know it. */
const roleMap: readonly (readonly [string, string])[] = [
  ["Strong", "Span"],
  ["Em", "Span"],
];

/** Puts the tree into the file, with its parent tree and the tree of ids. Ids are numbered in reading order. Gives the object of each element. */
export function writeStructure(file: PdfFile, root: Element): (element: Element) => Ref {
  const catalog = file.dict(file.root, "the catalog");
  const tree: Dict = new Map<string, Value>([["Type", new Name("StructTreeRoot")]]);
  const treeRef = file.add(tree);
  const ids = numberIds(root);
  const byId: (readonly [string, Ref])[] = [];
  const parents = new Map<number, Map<number, Ref>>();
  const ofAnnotations = new Map<number, Ref>();
  const objects = new Map<Element, Ref>();
  // What points to an element may be written before it.
  const objectOf = (element: Element): Ref => {
    const known = objects.get(element) ?? file.add(new Map<string, Value>([["Type", new Name("StructElem")]]));
    objects.set(element, known);
    return known;
  };
  const write = (element: Element, parent: Ref): Ref => {
    const reference = objectOf(element);
    const dict = file.dict(reference, "an element");
    dict.set("S", new Name(element.role));
    dict.set("P", parent);
    const page = element.kids.find(isContent)?.page;
    if (page !== undefined) dict.set("Pg", new Ref(page));
    const kids = element.kids.map((kid): Value => {
      if (isElement(kid)) return write(kid, reference);
      if (!isContent(kid)) {
        ofAnnotations.set(kid.annotation.number, reference);
        return new Map<string, Value>([
          ["Type", new Name("OBJR")],
          ["Obj", kid.annotation],
          ["Pg", new Ref(kid.page)],
        ]);
      }
      const own = parents.get(kid.page) ?? new Map<number, Ref>();
      own.set(kid.mcid, reference);
      parents.set(kid.page, own);
      if (kid.page === page) return kid.mcid;
      return new Map<string, Value>([
        ["Type", new Name("MCR")],
        ["Pg", new Ref(kid.page)],
        ["MCID", kid.mcid],
      ]);
    });
    if (kids.length > 0) dict.set("K", kids.length === 1 ? (kids[0] ?? null) : kids);
    if (element.attributes.length > 0)
      dict.set(
        "A",
        element.attributes.map((each) => renamed(each, ids)),
      );
    if (element.alt !== null) dict.set("Alt", element.alt);
    if (element.lang !== null) dict.set("Lang", element.lang);
    if (element.expansion !== null) dict.set("E", element.expansion);
    if (element.refersTo.length > 0) dict.set("Ref", element.refersTo.map(objectOf));
    if (element.files.length > 0) dict.set("AF", [...element.files]);
    const id = element.id === null ? undefined : ids.get(element.id);
    if (id !== undefined) {
      dict.set("ID", new Text(id));
      byId.push([id, reference]);
    }
    return reference;
  };
  tree.set("K", write(root, treeRef));
  tree.set("RoleMap", new Map(roleMap.map(([from, to]) => [from, new Name(to)])));
  const { nums, next } = parentNumbers(file, parents, ofAnnotations);
  tree.set("ParentTree", file.add(new Map<string, Value>([["Nums", nums]])));
  tree.set("ParentTreeNextKey", next);
  if (byId.length > 0) {
    const names = byId.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const limits = [new Text(names[0]?.[0] ?? ""), new Text(names.at(-1)?.[0] ?? "")];
    const leaf = file.add(
      new Map<string, Value>([
        ["Limits", limits],
        ["Names", names.flatMap(([id, reference]) => [new Text(id), reference])],
      ]),
    );
    tree.set("IDTree", file.add(new Map<string, Value>([["Kids", [leaf]]])));
  }
  catalog.set("StructTreeRoot", treeRef);
  return objectOf;
}

function numberIds(root: Element): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const visit = (element: Element) => {
    if (element.id !== null) ids.set(element.id, `(e${String(ids.size + 1).padStart(6, "0")})`);
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
  };
  visit(root);
  return ids;
}

function renamed(attributes: Dict, ids: ReadonlyMap<string, string>): Dict {
  const headers = attributes.get("Headers");
  if (!Array.isArray(headers)) return attributes;
  const known = headers.flatMap((each) => {
    const id = each instanceof Text ? ids.get(each.raw) : undefined;
    return id === undefined ? [] : [new Text(id)];
  });
  return new Map<string, Value>(attributes).set("Headers", known);
}

/** Pages and annotations point into the parent tree by number: pages first, in order, then annotations. */
function parentNumbers(
  file: PdfFile,
  parents: ReadonlyMap<number, ReadonlyMap<number, Ref>>,
  ofAnnotations: ReadonlyMap<number, Ref>,
): { readonly nums: Value[]; readonly next: number } {
  const nums: Value[] = [];
  let next = 0;
  for (const [page, byMcid] of [...parents].sort(([a], [b]) => a - b)) {
    file.dict(new Ref(page), "a page").set("StructParents", next);
    const list = Array.from({ length: largest(byMcid.keys()) + 1 }, (_, mcid) => byMcid.get(mcid) ?? null);
    nums.push(next, file.add(list));
    next += 1;
  }
  for (const [annotation, element] of ofAnnotations) {
    file.dict(new Ref(annotation), "an annotation").set("StructParent", next);
    nums.push(next, element);
    next += 1;
  }
  return { nums, next };
}
