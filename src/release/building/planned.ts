/** (Checked, what was asked for) -> Planned: which artefacts are made, and where they will lie. */
import path from "node:path";
import { frontDocument, reportId } from "../../domain/index.ts";
import { partFolder } from "../editions/index.ts";
import type { Checked } from "./checked.ts";
import { reportsHeld } from "./embargo.ts";
import { hasSite, isPart, narrowed, type PlannedArtefact, planArtefacts, type Selection } from "./planArtefacts.ts";

export interface Planned {
  readonly kind: "planned";
  readonly checked: Checked;
  /** In the order in which they are made. */
  readonly artefacts: readonly PlannedArtefact[];
  /** Names of all that was asked for, with what is held. */
  readonly asked: ReadonlySet<string>;
  /** Reports that may not be published on the day that the release is made for. */
  readonly held: ReadonlySet<string>;
  readonly hasSite: boolean;
  /** Something is left out because nobody asked for it. */
  readonly isPart: boolean;
  /** The release will lie here: a part never takes the place of the whole. */
  readonly folder: string;
}

export function plan(
  checked: Checked,
  selection: Selection,
  { out, day }: { readonly out: string; readonly day?: string | undefined },
): Planned {
  const { data, year } = checked;
  const held = reportsHeld(data.adoptions.get(year), day);
  const asked = narrowed(data, selection);
  const all = planArtefacts(data, year, asked);
  return {
    kind: "planned",
    checked,
    artefacts: all.filter((each) => each.kind !== "report" || !held.has(reportId(each.report))),
    asked: new Set(all.map(({ id }) => id)),
    held,
    hasSite: hasSite(asked) && !held.has(reportId(frontDocument)),
    isPart: isPart(asked),
    folder: isPart(asked) ? partFolder(out, year) : path.join(out, String(year)),
  };
}
