/** The pages of a file -> whether all that is painted on them is tagged, or an artifact. */
import { isStream, type PdfFile, unpack } from "../finish/pdfFile.ts";
import { type Element, isContent, withAll } from "../finish/structureTree.ts";
import { type FileDict, type Found, nameOf, when } from "./found.ts";

/** All that is painted is real content of the structure tree or an artifact (PDF/UA-1, 7.1). */
export function tagged(file: PdfFile, catalog: FileDict, tree: Element, dicts: readonly FileDict[]): Found {
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
