/** What is known of an artefact once it is made. */
import type { AuditedFile } from "../../../audit/index.ts";
import type { Artefact } from "../../../domain/index.ts";
import type { PdfCheck } from "../../../pdf/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Recipe } from "./recipe.ts";

export interface MadeArtefact {
  readonly artefact: Artefact;
  readonly content: Uint8Array;
  readonly pages: number | null;
  /** As an attacker reads it; of a PDF, what went into it. */
  readonly audited: readonly AuditedFile[];
  /** Of a PDF: what it passed. */
  readonly checks: readonly PdfCheck[] | null;
  /** The same bytes had been made before. */
  readonly reused: boolean;
  readonly recipe: Recipe;
}

/** What the manifest says of its file. */
export function described(id: string, path: string, content: Uint8Array) {
  return { id, path, bytes: content.byteLength, sha256: sha256(content) };
}
