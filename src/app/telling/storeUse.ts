/** What a store holds, and what was removed from it -> what is told. */
import { readablePath } from "../folders.ts";
import type { StoreUse } from "../pruneStore.ts";
import type { Done } from "./told.ts";

export function storeUse({ folder, left, gone }: StoreUse): Done {
  const removed = gone === null ? "" : `removed ${gone.files} files, ${megabytes(gone.bytes)}; `;
  return {
    text: `${readablePath(folder)}: ${removed}${left.files} files, ${megabytes(left.bytes)}\n`,
    value: { store: folder, ...left, ...(gone === null ? {} : { gone }) },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
