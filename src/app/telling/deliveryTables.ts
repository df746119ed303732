/** Parcels and deliveries -> rows for a terminal or a script. */
import { printable } from "../../domain/index.ts";
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
      return { recipient: id, to: parcel.to, language, file: artefact.id, how: state === "new" ? how : state };
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

/** Columns as wide as what stands in them. */
export function textTable(head: readonly string[], cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(printable));
  const widths = head.map((label, column) => Math.max(label.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  return [line(head), ...rows.map(line)].join("");
}
