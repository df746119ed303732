/** Who should have what of a release, and the ledger -> what each of them does not have, and why. The one answer to "is all handed out?". */
import type { Distribution, Manifest } from "../domain/index.ts";
import { type Delivery, historyOf } from "./deliveryState.ts";
import { type ItemState, type Parcel, type ParcelsWanted, planParcels } from "./parcels.ts";

/** not sent: nothing was tried, or it can be tried again. earlier: they have an earlier edition, in which something that they can see was different. */
type Why = "not sent" | "refused" | "unknown" | "earlier";

export interface Outstanding {
  readonly recipient: string;
  readonly to: string;
  readonly by: "mail" | "folder";
  /** The id of the file. */
  readonly file: string;
  readonly why: Why;
  /** What was answered to the last try of this very file; empty where there was none. */
  readonly answer: string;
}

const whyOf: Readonly<Record<ItemState, Why | null>> = {
  new: "not sent",
  "goes to another here": "not sent",
  "has it": null,
  unchanged: null,
  "has an earlier one": "earlier",
  "never had it": null,
  unknown: "unknown",
  refused: "refused",
};

/** `wanted`: as the run had it; what it asked to have sent once more is judged as everything else. */
export function outstandingOf(
  distribution: Distribution,
  manifest: Manifest,
  deliveries: readonly Delivery[],
  wanted: ParcelsWanted,
): readonly Outstanding[] {
  const { parcels } = planParcels(distribution, manifest, deliveries, { ...wanted, again: [] });
  const own = deliveries.filter(({ year }) => year === manifest.year);
  return parcels.flatMap((parcel) => parcel.items.flatMap((item) => lacking(parcel, item, own)));
}

function lacking(
  { recipient, to }: Parcel,
  { artefact, state }: Parcel["items"][number],
  own: readonly Delivery[],
): readonly Outstanding[] {
  const why = whyOf[state];
  if (why === null) return [];
  const tries = historyOf(own, to, artefact.id).filter(({ artefacts }) =>
    artefacts.some(({ id, sha256 }) => id === artefact.id && sha256 === artefact.sha256),
  );
  const answer = tries.at(-1)?.answer ?? "";
  return [{ recipient: recipient.id, to, by: recipient.by, file: artefact.id, why, answer }];
}
