/** A cleared plan -> a folder and a zip file for each recipient, once. */
import path from "node:path";
import { type DeliveryLedger, handOver, newItems, type Outstanding, type Parcel } from "../../publish/index.ts";
import type { Stopped } from "../readyInputs.ts";
import type { ClearedHandOut } from "./clearHandOut.ts";
import { type Doubt, inDoubt } from "./decideDoubts.ts";
import { type HandOutAsked, type HandOutEffects, handingOut, outstandingAfter } from "./handingOut.ts";

export interface WrittenFolders {
  readonly kind: "folders";
  readonly folders: readonly string[];
  readonly undecided: readonly Doubt[];
  readonly outstanding: readonly Outstanding[];
  readonly ledgerFile: string;
}

/** `to`: the folder in which each recipient has one. */
export async function handOverFolders(
  asked: HandOutAsked,
  to: string,
  effects: HandOutEffects,
): Promise<WrittenFolders | Stopped> {
  const nothing = async () => null;
  return await handingOut(asked, "folder", effects, nothing, async (cleared, ledger) => {
    const folders: string[] = [];
    for (const parcel of cleared.parcels.filter((each) => newItems(each).length > 0))
      folders.push(await write(parcel, cleared, to, ledger));
    const { ledgerFile } = cleared.opened;
    const outstanding = outstandingAfter(cleared, ledger);
    return { kind: "folders", folders, undecided: inDoubt(cleared.parcels, ledger), outstanding, ledgerFile };
  });
}

/** The ledger knows of it before and after. */
async function write(
  parcel: Parcel,
  { ways, release, opened }: ClearedHandOut,
  to: string,
  ledger: DeliveryLedger,
): Promise<string> {
  const { recipient, message, year, kind } = parcel;
  const { edition } = release.manifest;
  const artefacts = newItems(parcel).map(({ id, sha256 }) => ({ id, sha256 }));
  const stamp = () => ({ at: new Date().toISOString(), message });
  const about = { recipient: recipient.id, to: parcel.to, year, edition, kind, artefacts };
  ledger.append({ ...stamp(), event: "begun", ...about });
  const folder = await handOver(parcel, ways.get(parcel) ?? [], release.folder, to, edition, opened.letters);
  ledger.append({ ...stamp(), event: "sent", answer: `folder ${path.basename(folder)}` });
  return folder;
}
