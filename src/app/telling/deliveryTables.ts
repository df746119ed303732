/** Parcels and deliveries -> rows for a terminal or a script. */
import type { Delivery, Parcel, Way } from "../../publish/index.ts";

export interface ParcelRow {
  readonly recipient: string;
  readonly to: string;
  readonly language: string;
  readonly file: string;
  /** "mail", "link", "folder", or why it does not go. */
  readonly how: string;
}

export function parcelRows(
  parcels: readonly Parcel[],
  ways: ReadonlyMap<Parcel, readonly Way[]>,
): readonly ParcelRow[] {
  return parcels.flatMap((parcel) =>
    parcel.items.map(({ artefact, state }): ParcelRow => {
      const { id, language, by } = parcel.recipient;
      const way = ways.get(parcel)?.find((each) => each.artefact.id === artefact.id);
      const how = by === "folder" ? "folder" : way?.link == null ? "mail" : "link";
      return {
        recipient: id,
        to: parcel.to,
        language,
        file: artefact.id,
        how: state === "new" ? how : state,
      };
    }),
  );
}

export function deliveryRows(deliveries: readonly Delivery[]): readonly (readonly string[])[] {
  return deliveries.map(({ recipient, to, edition, artefacts, state, at, answer }) => [
    recipient,
    to,
    String(edition),
    artefacts.map(({ id }) => id).join(" "),
    state,
    at.replace(/\.\d+Z$/, "Z"),
    answer.slice(0, 60),
  ]);
}
