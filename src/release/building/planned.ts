/** (Checked, what was asked for) -> Planned: which artefacts are made, and where they will lie. */
import path from "node:path";
import { audienceOf, frontDocument, type Held, heldOn, reportId } from "../../domain/index.ts";
import { partFolder } from "../editions/index.ts";
import type { Checked } from "./checked.ts";
import { hasSite, isPart, narrowed, type PlannedArtefact, planArtefacts, type Selection } from "./planArtefacts.ts";

export interface Planned {
  readonly kind: "planned";
  readonly checked: Checked;
  /** In the order in which they are made. */
  readonly artefacts: readonly PlannedArtefact[];
  /** Names of all that was asked for, with a report of the university that is held; what a held faculty would have is not among them. */
  readonly asked: ReadonlySet<string>;
  /** What may not be published on the day that the release is made for. */
  readonly held: Held;
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
  const held = heldOn(data.adoptions.get(year), day, data.university);
  const asked = narrowed(data, selection);
  const all = planArtefacts(data, year, asked);
  return {
    kind: "planned",
    checked,
    artefacts: all.filter((each) => !isHeld(each, held)),
    asked: new Set(all.map(({ id }) => id)),
    held,
    hasSite: hasSite(asked) && !held.reports.has(reportId(frontDocument)),
    isPart: isPart(asked),
    folder: isPart(asked) ? partFolder(out, year) : path.join(out, String(year)),
  };
}

/** Whatever kind of file it is: by whom it is made for. */
function isHeld(planned: PlannedArtefact, { reports, audiences }: Held): boolean {
  if ("report" in planned) return reports.has(reportId(planned.report)) || audiences.has(audienceOf(planned.report));
  return audiences.has(planned.audience);
}
