/** All that documents are composed of -> what keeps them from being released: in what people wrote, and in what an attacker finds in them; and what is told of them besides. */
import { type Finding, type LedgerCell, type Notebook, noNotebook } from "../../../domain/index.ts";
import { leakFindings } from "../auditing/auditRelease.ts";
import { writtenFindings } from "../auditing/writtenFindings.ts";
import { type Scope, wholeScope } from "../scope.ts";
import type { Worded } from "../worded.ts";
import { chartFindings } from "./chartFindings.ts";
import { composedLeaks } from "./composedLeaks.ts";
import { type DocumentParts, documentPartsOf } from "./documentParts.ts";
import { helpFindings, helpNotes } from "./helpFindings.ts";
import { textFindings } from "./textFindings.ts";

export interface FoundBefore {
  /** In single sentences. */
  readonly open: Notebook;
  /** In the same answers. */
  readonly sealed: Notebook;
  /** What adopted releases printed. */
  readonly released: readonly LedgerCell[];
}

const nothingBefore: FoundBefore = { open: noNotebook, sealed: noNotebook, released: [] };

/** `notes`: what no report is held up for; none where something is found. */
export interface DocumentsFound {
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding[];
}

/** Where a part is asked for and something is found, all is looked at: what is a leak depends on what the program's own words are, of which another report may have more. So a part is refused only where the whole is. */
export function foundIn(
  worded: Worded,
  scope: Scope = wholeScope(worded.data),
  before: FoundBefore = nothingBefore,
): DocumentsFound {
  const parts = documentPartsOf(worded, before.released, scope);
  const found = findingsWithin(worded, parts, scope, before);
  if (found.length === 0) return { findings: [], notes: helpNotes(worded, parts, scope, before.sealed) };
  if (scope.isWhole) return { findings: found, notes: [] };
  const whole = wholeScope(worded.data);
  const inAll = findingsWithin(worded, documentPartsOf(worded, before.released, whole), whole, before);
  return { findings: inAll, notes: inAll.length > 0 ? [] : helpNotes(worded, parts, scope, before.sealed) };
}

export function documentFindings(worded: Worded, scope?: Scope): readonly Finding[] {
  return foundIn(worded, scope).findings;
}

/** All of it is composed and attacked as plain data, so that `check` finds what `report` would. */
function findingsWithin(
  worded: Worded,
  parts: DocumentParts,
  scope: Scope,
  { open, sealed }: FoundBefore,
): readonly Finding[] {
  const written = [...textFindings(worded, open), ...helpFindings(worded, parts, scope, sealed)];
  const texts = written.length > 0 ? written : chartFindings(parts, scope, sealed);
  const leaks = composedLeaks(worded, parts, texts.length > 0 ? null : scope, sealed);
  return [...texts, ...leakFindings({ leaks }), ...writtenFindings(worded)];
}
