/** The new files of a parcel -> attached, or linked where they are published and the mail would be too large. */
import type { Artefact, Distribution, Finding } from "../domain/index.ts";
import { newItems, type Parcel } from "./parcels.ts";

export interface Way {
  readonly artefact: Artefact;
  /** The address where the file can be fetched; null where it is attached. */
  readonly link: string | null;
}

/** `published`: files below the site's own folder, such as "downloads/2024/board.nl.pdf". The largest are linked first, as many as it takes. */
export function waysOf(
  parcel: Parcel,
  { limits, published: address }: Distribution,
  published: ReadonlySet<string>,
): { readonly ways: readonly Way[]; readonly findings: readonly Finding[] } {
  const most = limits.attachmentMegabytes * 1e6;
  const fresh = newItems(parcel);
  const linkOf = ({ path }: Artefact) => {
    const file = `downloads/${parcel.year}/${path.split("/").at(-1)}`;
    return address === undefined || !published.has(file) ? null : new URL(file, withSlash(address)).href;
  };
  const linked = new Set<string>();
  const attachedBytes = () => fresh.reduce((sum, { id, bytes }) => (linked.has(id) ? sum : sum + bytes), 0);
  for (const each of fresh.toSorted((a, b) => b.bytes - a.bytes)) {
    if (attachedBytes() > most && linkOf(each) !== null) linked.add(each.id);
  }
  const ways = fresh.map((artefact) => ({ artefact, link: linked.has(artefact.id) ? linkOf(artefact) : null }));
  const bytes = attachedBytes();
  if (bytes <= most) return { ways, findings: [] };
  const megabytes = (bytes / 1e6).toFixed(1);
  return {
    ways,
    findings: [
      {
        file: "data/distribution.yaml",
        at: ["limits", "attachmentMegabytes"],
        message: `the mail to ${parcel.recipient.id} would carry ${megabytes} MB, more than attachmentMegabytes: ${limits.attachmentMegabytes}`,
        hint: "raise the limit, hand it over in a folder (by: folder), or say with `published` where the site can be read: what it offers is linked then",
      },
    ],
  };
}

export function withSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}
