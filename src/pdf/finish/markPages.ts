/** The pages of a file -> the same, on which what is no real content is marked as an artifact. */
import { markArtifacts } from "./contentMarks.ts";
import { contentsOf, repeatedHeads } from "./mendStructure.ts";
import { contentOf, contentsOfPage } from "./pageContent.ts";
import { isStream, type PdfFile, pack } from "./pdfFile.ts";
import { Ref, type Value } from "./pdfValue.ts";
import { picturesIn } from "./pictures.ts";
import type { Redrawn } from "./redrawContents.ts";
import type { Element } from "./structureTree.ts";

/** Gives all marked content that is real, and painted. `redrawn`: lines that are drawn instead of others. */
export function markPages(
  file: PdfFile,
  root: Element,
  pages: readonly number[],
  redrawn: Redrawn,
): ReadonlySet<string> {
  const order = new Map(pages.map((page, place) => [page, place]));
  const pictures = new Set(
    picturesIn(root).flatMap((picture) => contentsOf(picture).map(({ page, mcid }) => `${page} ${mcid}`)),
  );
  const repeated = new Set(
    repeatedHeads(root, (page) => order.get(page) ?? 0).map(({ page, mcid }) => `${page} ${mcid}`),
  );
  const real = new Set<string>();
  for (const number of pages) {
    const page = file.dict(new Ref(number), "a page");
    const contents = contentsOfPage(page);
    const marked = markArtifacts(contentOf(file, contents), {
      replaced: redrawn.get(number) ?? new Map(),
      isRepeated: (mcid) => repeated.has(`${number} ${mcid}`),
      isPicture: (mcid) => pictures.has(`${number} ${mcid}`),
      isTagged: (form) => isTagged(file, page, form),
    });
    for (const mcid of marked.real) real.add(`${number} ${mcid}`);
    file.set(contents, pack(Buffer.from(marked.content, "latin1")));
  }
  return real;
}

function isTagged(file: PdfFile, page: ReadonlyMap<string, Value>, form: string): boolean {
  const resources = file.dict(page.get("Resources"), "the resources of a page");
  const forms = file.dict(resources.get("XObject"), "the forms of a page");
  const stream = file.get(forms.get(form));
  return isStream(stream) && (stream.dict.has("StructParents") || stream.dict.has("StructParent"));
}
