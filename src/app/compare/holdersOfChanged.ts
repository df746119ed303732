/** What differs between two releases, and what was handed out -> who has a file in which a reader finds something else now, or may have it. */
import type { Delivery } from "../../publish/index.ts";
import type { ReleaseDiff } from "../../release/index.ts";

export interface HolderOfChanged {
  readonly recipient: string;
  readonly to: string;
  readonly files: readonly string[];
  readonly state: Delivery["state"];
}

export function holdersOfChanged(
  { documents, changed: differing, year }: ReleaseDiff,
  deliveries: readonly Delivery[],
): readonly HolderOfChanged[] {
  const read = new Set(differing.map(({ document }) => document));
  const isOther = ({ document, what }: ReleaseDiff["documents"][number]) => what === "removed" || read.has(document);
  const changed = new Map(
    documents.filter(isOther).flatMap(({ id, sha256 }) => (sha256 === null ? [] : [[id, sha256] as const])),
  );
  return deliveries
    .filter((each) => each.year === year && (each.state === "sent" || each.state === "unknown"))
    .map(({ recipient, to, state, artefacts }) => ({
      recipient,
      to,
      state,
      files: artefacts.filter(({ id, sha256 }) => changed.get(id) === sha256).map(({ id }) => id),
    }))
    .filter(({ files }) => files.length > 0);
}
