/** A small release and its recipients: built as the program has them, without a disk. */
import { type Artefact, Distribution, Manifest, Sha256 } from "../../src/domain/index.ts";
import type { DeliveryEntry } from "../../src/publish/deliveryLedger.ts";
import { type Delivery, deliveriesOf } from "../../src/publish/deliveryState.ts";
import { type Parcel, type ParcelsWanted, planParcels } from "../../src/publish/parcels.ts";

/** `edition` decides the hash of every file. */
export function aManifest(edition = 1, ids: readonly string[] = ["board.nl.pdf", "faculty-law.nl.pdf"]): Manifest {
  const artefacts = ids.map((id): Artefact => {
    const kind = id.endsWith(".csv") ? "data" : "report";
    const [name = ""] = id.split(".");
    const sha256 = Sha256.parse(`${edition}`.repeat(64));
    const audience = name.replace("faculty-", "faculty:");
    const format = id.split(".").at(-1) as "pdf";
    return {
      id,
      path: `reports/${id}`,
      bytes: 1000,
      sha256,
      kind,
      title: id,
      audience,
      language: "nl",
      format,
      estimates: [],
    };
  });
  return Manifest.parse({ schema: 2, figures: "rounded", year: 2024, artefacts, inputs: [], tools: {} });
}

export interface RecipientWords {
  readonly id: string;
  readonly address?: string;
  readonly gets?: readonly string[];
}

export function aDistribution(recipients: readonly RecipientWords[]): Distribution {
  return Distribution.parse({
    from: { name: { nl: "Team", en: "Team" }, address: "team@example.org" },
    recipients: recipients.map(({ id, address = `${id}@example.org`, gets = ["faculty-law.pdf"] }) => ({
      id,
      audience: "faculty-law",
      name: id,
      role: { nl: "decaan", en: "dean" },
      language: "nl",
      by: "mail",
      address,
      letter: "faculty",
      gets,
    })),
  });
}

export function parcelsOf(
  recipients: readonly RecipientWords[],
  entries: readonly DeliveryEntry[] = [],
  { edition = 1, ...wanted }: Partial<ParcelsWanted> & { readonly edition?: number } = {},
): readonly Parcel[] {
  const deliveries: readonly Delivery[] = deliveriesOf(entries);
  const all = { kind: "report" as const, only: null, again: [], isChangedSince: () => true, ...wanted };
  return planParcels(aDistribution(recipients), aManifest(edition), deliveries, all).parcels;
}
