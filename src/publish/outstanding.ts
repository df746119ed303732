/** Who should have what of a release, and the ledger -> what each of them does not have, and why. The one answer to "is all handed out?". */
import type { Distribution, Manifest } from "../domain/index.ts";
import { type Delivery, historyOf } from "./deliveryState.ts";
import { addressOf, type ItemState, type Parcel, type ParcelsWanted, planParcels, type WantedItem } from "./parcels.ts";

/** not sent: nothing was tried, or it can be tried again. never: the same, and they have no earlier edition that a correction would replace. earlier: they have an earlier edition, in which something that they can see was different. absent: the release has not got it. */
type Why = "absent" | "not sent" | "never" | "refused" | "unknown" | "earlier";

export interface Outstanding {
  readonly recipient: string;
  readonly to: string;
  readonly by: "mail" | "folder";
  /** The id of the file; as `distribution.yaml` has it where the release has not got it. */
  readonly file: string;
  readonly why: Why;
  /** What was answered to the last try of this very file; empty where there was none. */
  readonly answer: string;
}

const whyOf: Readonly<Record<ItemState, Exclude<Why, "absent"> | null>> = {
  new: "not sent",
  "goes to another here": "not sent",
  "has it": null,
  unchanged: null,
  "has an earlier one": "earlier",
  "never had it": "never",
  unknown: "unknown",
  refused: "refused",
};

/** `wanted`: as the run had it; what it asked to have sent once more is judged as everything else. `held`: what nobody lacks yet. A correction goes to those who have what it corrects: who has nothing of a file lacks it all the same. */
export function outstandingOf(
  distribution: Distribution,
  manifest: Manifest,
  deliveries: readonly Delivery[],
  wanted: ParcelsWanted,
  isHeld: Parameters<typeof planParcels>[4],
): { readonly outstanding: readonly Outstanding[]; readonly held: readonly WantedItem[] } {
  const planOf = (kind: ParcelsWanted["kind"]) =>
    planParcels(distribution, manifest, deliveries, { ...wanted, kind, again: [] }, isHeld);
  const refused = new Set(planOf("report").parcels.flatMap((parcel) => namesOf(parcel, "refused")));
  const own = deliveries.filter(({ year }) => year === manifest.year);
  const { parcels, absent, held } = planOf(wanted.kind);
  const lacked = parcels.flatMap((parcel) =>
    parcel.items.flatMap((item) => {
      const isRefused = item.state === "never had it" && refused.has(nameOf(parcel, item.artefact));
      return lacking(parcel, isRefused ? { ...item, state: "refused" } : item, own);
    }),
  );
  return { outstanding: [...lacked, ...absent.flatMap((item) => withoutFile(item, distribution))], held };
}

function withoutFile({ recipient: id, name }: WantedItem, { recipients }: Distribution): readonly Outstanding[] {
  return recipients
    .filter((recipient) => recipient.id === id)
    .map((recipient) => {
      return { recipient: id, to: addressOf(recipient), by: recipient.by, file: name, why: "absent", answer: "" };
    });
}

function namesOf(parcel: Parcel, state: ItemState): readonly string[] {
  return parcel.items.filter((item) => item.state === state).map(({ artefact }) => nameOf(parcel, artefact));
}

function nameOf({ to }: Parcel, { id }: { readonly id: string }): string {
  return `${to} ${id}`;
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
