/** Who should get what -> each mail as a page and a file to look at, and what would keep it from being sent. Nothing is sent. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Finding, withdrawnWithout } from "../../domain/index.ts";
import {
  composeMail,
  type Delivery,
  deliveriesOf,
  newItems,
  type Parcel,
  readDeliveries,
  type WantedItem,
  type Way,
} from "../../publish/index.ts";
import type { Stopped } from "../readyInputs.ts";
import { type TellStep, tellNobody } from "../step.ts";
import { keptFrom } from "./clearHandOut.ts";
import { type DistributionAsked, openDistribution, releaseOf } from "./openDistribution.ts";
import { type HandOutWanted, type PlannedHandOut, planHandOut } from "./planHandOut.ts";
import { previewWithdrawal, type WithdrawalPreview } from "./previewWithdrawal.ts";

export interface PreviewAsked extends DistributionAsked {
  readonly wanted: HandOutWanted;
  /** Where the mails are written; null: beside the releases. */
  readonly preview: string | null;
}

export interface Preview {
  readonly kind: "preview";
  readonly parcels: readonly Parcel[];
  readonly ways: ReadonlyMap<Parcel, readonly Way[]>;
  readonly mails: number;
  readonly folder: string;
  /** What recipients should have, once it may be published. */
  readonly held: readonly WantedItem[];
  readonly keptFromSending: readonly Finding[];
}

export async function previewHandOut(
  asked: PreviewAsked,
  { unreached, tell = tellNobody }: { readonly unreached: (delivery: Delivery) => void; readonly tell?: TellStep },
): Promise<Preview | WithdrawalPreview | Stopped> {
  const opened = await openDistribution(asked, tell);
  if (opened.kind === "findings") return opened;
  const release = await releaseOf(opened);
  const { data, year } = opened.inputs;
  const folder = asked.preview ?? path.join(asked.releases, `distribution-${year}`);
  const deliveries = deliveriesOf(await readDeliveries(opened.ledgerFile));
  const withdrawn = withdrawnWithout(data.corrections.get(year));
  if (withdrawn !== null)
    return await previewWithdrawal(withdrawn, release.manifest, opened.letters, deliveries, folder);
  const planned = await planHandOut(opened, release, deliveries, { ...asked.wanted, by: "mail" });
  if (planned.kind === "findings") return planned;
  for (const delivery of planned.unreached) unreached(delivery);
  const keptFromSending = await keptFrom(planned);
  const { parcels, ways, held } = planned;
  return { kind: "preview", parcels, ways, held, mails: await writeMails(planned, folder), folder, keptFromSending };
}

/** Mails of an earlier preview are not of this plan. */
async function writeMails({ parcels, ways, release, opened }: PlannedHandOut, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const { id } of opened.distribution.recipients)
    for (const ending of ["html", "eml"]) await rm(path.join(folder, `${id}.${ending}`), { force: true });
  const mails = parcels.filter((parcel) => parcel.recipient.by === "mail" && newItems(parcel).length > 0);
  for (const parcel of mails) {
    const mail = await composeMail(parcel, ways.get(parcel) ?? [], release.folder, new Date(), opened.letters);
    await writeFile(path.join(folder, `${parcel.recipient.id}.html`), mail.html);
    await writeFile(path.join(folder, `${parcel.recipient.id}.eml`), mail.content);
  }
  return mails.length;
}
