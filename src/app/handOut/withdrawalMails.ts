/** `wellbeing distribute` of an edition that was withdrawn with no other in its place: a mail to look at for each who has files of it. Nothing is sent: whoever withdraws decides how they are told. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Withdrawn } from "../../domain/index.ts";
import { type Delivery, holdersOfEdition, type LetterInputs, withdrawalMail } from "../../publish/index.ts";
import { readablePath } from "../folders.ts";

export async function withdrawalMails(
  withdrawn: Withdrawn,
  inputs: LetterInputs,
  deliveries: readonly Delivery[],
  place: string,
  json: boolean,
): Promise<number> {
  const { edition, on } = withdrawn;
  const { recipients } = inputs.distribution;
  const { holders, unreached } = holdersOfEdition(recipients, deliveries, inputs.year, edition);
  await mkdir(place, { recursive: true });
  for (const holder of holders) {
    const mail = await withdrawalMail(holder, withdrawn, new Date(), inputs);
    const name = path.join(place, `withdrawn-${holder.recipient.id}`);
    await writeFile(`${name}.html`, mail.html);
    await writeFile(`${name}.eml`, mail.content);
  }
  const told = holders.map(({ recipient, files }) => ({ recipient: recipient.id, files }));
  const others = unreached.map(({ recipient, to }) => ({ recipient, to }));
  if (json) {
    process.stdout.write(`${JSON.stringify({ withdrawn, holders: told, unreached: others, preview: place })}\n`);
    return 0;
  }
  process.stdout.write(
    `edition ${edition} of ${inputs.year} was withdrawn on ${on}: nothing of it is handed out\n${holders.length} have files of it; mails that ask to delete them: ${readablePath(place)}/withdrawn-*.eml\n`,
  );
  for (const { recipient, files } of told) process.stdout.write(`  ${recipient}: ${files.join(" ")}\n`);
  for (const { recipient, to } of others)
    process.stdout.write(`  ${recipient}, ${to}: in distribution.yaml no more: tell them yourself\n`);
  return 0;
}
