/** An edition that was withdrawn with no other in its place -> a mail to look at for each who has files of it. Nothing is sent: whoever withdraws decides how they are told. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Manifest, Withdrawn, Year } from "../../domain/index.ts";
import {
  changedSince,
  type Delivery,
  holdersOfEdition,
  type LetterInputs,
  withdrawalMail,
} from "../../publish/index.ts";

export interface WithdrawalPreview {
  readonly kind: "withdrawal";
  readonly withdrawn: Withdrawn;
  readonly year: Year;
  readonly holders: readonly { readonly recipient: string; readonly files: readonly string[] }[];
  /** Addresses that have files of it and are in the plan no more. */
  readonly unreached: readonly { readonly recipient: string; readonly to: string }[];
  readonly folder: string;
}

export async function previewWithdrawal(
  withdrawn: Withdrawn,
  { artefacts }: Manifest,
  letters: LetterInputs,
  deliveries: readonly Delivery[],
  folder: string,
): Promise<WithdrawalPreview> {
  const { year, distribution, data } = letters;
  const isChangedSince = changedSince(data.corrections.get(year));
  const release = { year, edition: withdrawn.edition, artefacts, isChangedSince };
  const { holders, unreached } = holdersOfEdition(distribution.recipients, deliveries, release);
  await mkdir(folder, { recursive: true });
  for (const holder of holders) {
    const mail = await withdrawalMail(holder, withdrawn, new Date(), letters);
    const name = path.join(folder, `withdrawn-${holder.recipient.id}`);
    await writeFile(`${name}.html`, mail.html);
    await writeFile(`${name}.eml`, mail.content);
  }
  return {
    kind: "withdrawal",
    withdrawn,
    year,
    holders: holders.map(({ recipient, files }) => ({ recipient: recipient.id, files })),
    unreached: unreached.map(({ recipient, to }) => ({ recipient, to })),
    folder,
  };
}
