/** A document with more pages than its kind should have -> a line that says so, and what makes it shorter. */
import { type DocumentKindName, documentKinds } from "../../domain/index.ts";

export function tooLongText(id: string, kind: DocumentKindName, pages: number): string {
  const { most } = documentKinds[kind];
  if (most === null) return `${id} has ${pages} pages`;
  const wanted = most.pages === 1 ? "one page" : `${most.pages} pages`;
  return `${id} has ${pages} pages, and should have ${wanted}, since ${most.because}: shorter names, titles and goals make it fit`;
}
