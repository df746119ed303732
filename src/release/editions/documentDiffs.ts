/** Two releases, and the figures that differ in them -> the files that differ, each with what of it is touched. */
import { documentOf } from "../../domain/index.ts";
import { type ComparedRelease, textInside } from "./comparedRelease.ts";
import { pageDiff } from "./pageDiff.ts";

export interface DocumentDiff {
  readonly id: string;
  /** The document, whatever its format. */
  readonly document: string;
  /** Of the file before; null where it is new. */
  readonly sha256: string | null;
  readonly what: "changed" | "added" | "removed";
  /** Changed figures that it prints. */
  readonly figures: readonly string[];
  /** Of a page: sentences with a changed figure, as they were and as they are. */
  readonly sentences: readonly { readonly before: string | null; readonly after: string | null }[];
  /** Headlines of charts that look or read differently. */
  readonly charts: readonly string[];
}

export async function documentDiffs(
  before: ComparedRelease,
  after: ComparedRelease,
  touched: ReadonlySet<string>,
): Promise<readonly DocumentDiff[]> {
  const was = new Map(before.manifest.artefacts.map((each) => [each.id, each]));
  const is = new Map(after.manifest.artefacts.map((each) => [each.id, each]));
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const differing = ids.filter((id) => was.get(id)?.sha256 !== is.get(id)?.sha256);
  return await Promise.all(
    differing.map(async (id): Promise<DocumentDiff> => {
      const [old, now] = [was.get(id), is.get(id)];
      const figures = [...new Set([...(old?.estimates ?? []), ...(now?.estimates ?? [])])].filter((each) =>
        touched.has(each),
      );
      const what = old === undefined ? "added" : now === undefined ? "removed" : "changed";
      const none = { sentences: [], charts: [] };
      const pages =
        what === "changed" && old?.kind === "report" && old.format === "html"
          ? pageDiff(
              await textInside(before.folder, old.path),
              await textInside(after.folder, now?.path ?? ""),
              touched,
            )
          : none;
      const document = documentOf(now ?? old ?? { id, format: "" });
      return { id, document, sha256: old?.sha256 ?? null, what, figures: figures.sort(), ...pages };
    }),
  );
}
