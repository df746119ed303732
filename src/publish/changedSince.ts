/** The corrections of a year -> what of a file is another than in the edition that somebody has. */
import { type Artefact, type Corrections, type DocumentChange, documentOf } from "../domain/index.ts";

/** What each edition after that one noted of the file; null where there is none, or one noted nothing, so that nobody knows. */
export function changesSince(
  corrections: Corrections | undefined,
  artefact: Artefact,
  edition: number,
): readonly DocumentChange[] | null {
  const later = (corrections?.editions ?? []).filter((each) => each.edition > edition);
  if (later.length === 0 || later.some(({ changed }) => changed === undefined)) return null;
  const document = documentOf(artefact);
  return later.flatMap(({ changed }) => changed?.filter((each) => each.document === document) ?? []);
}

/** Whether a reader who has that edition finds anything else in the file now. */
export function changedSince(corrections: Corrections | undefined): (artefact: Artefact, edition: number) => boolean {
  return (artefact, edition) => {
    const changes = changesSince(corrections, artefact, edition);
    return changes === null || changes.length > 0;
  };
}
