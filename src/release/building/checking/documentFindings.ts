/** All that documents are composed of -> what keeps them from being released: in what people wrote, and in what an attacker finds in them. */
import { type Finding, type Notebook, noNotebook } from "../../../domain/index.ts";
import { leakFindings } from "../auditing/auditRelease.ts";
import { writtenFindings } from "../auditing/writtenFindings.ts";
import { type Scope, wholeScope } from "../scope.ts";
import type { Worded } from "../worded.ts";
import { chartFindings } from "./chartFindings.ts";
import { composedLeaks } from "./composedLeaks.ts";
import { textFindings } from "./textFindings.ts";

/** Where a part is asked for and something is found, all is looked at: what is a leak depends on what the program's own words are, of which another report may have more. So a part is refused only where the whole is. */
export function documentFindings(
  worded: Worded,
  scope: Scope = wholeScope(worded.data),
  notebook: Notebook = noNotebook,
): readonly Finding[] {
  const found = findingsWithin(worded, scope, notebook);
  return found.length === 0 || scope.isWhole ? found : findingsWithin(worded, wholeScope(worded.data), notebook);
}

/** All of it is composed and attacked as plain data, so that `check` finds what `report` would. */
function findingsWithin(worded: Worded, scope: Scope, notebook: Notebook): readonly Finding[] {
  const written = textFindings(worded, scope, notebook);
  const texts = written.length > 0 ? written : chartFindings(worded, scope);
  const leaks = composedLeaks(worded, texts.length > 0 ? null : scope);
  return [...texts, ...leakFindings({ leaks }), ...writtenFindings(worded)];
}
