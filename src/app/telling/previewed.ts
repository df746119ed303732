/** What would be handed out -> what goes to whom, where the mails can be looked at, and what keeps them from being sent. */
import { formatFinding } from "../../domain/index.ts";
import type { Delivery } from "../../publish/index.ts";
import { readablePath } from "../folders.ts";
import type { Preview } from "../handOut/previewHandOut.ts";
import type { WithdrawalPreview } from "../handOut/previewWithdrawal.ts";
import { parcelRows } from "./deliveryTables.ts";
import { textTable } from "./textTable.ts";
import type { Done } from "./told.ts";

export function previewed(each: Preview | WithdrawalPreview): Done {
  return each.kind === "preview" ? ofPlan(each) : ofWithdrawal(each);
}

function ofPlan({ parcels, ways, held, mails, folder, keptFromSending }: Preview): Done {
  const rows = parcelRows(parcels, ways);
  const table = textTable(
    ["recipient", "to", "language", "file", "how"],
    rows.map(({ recipient, to, language, file, how }) => [recipient, to, language, file, how]),
  );
  const hasEarlier = parcels.some(({ items }) => items.some(({ state }) => state === "has an earlier one"));
  const correction = "some have an earlier edition: --correction sends the new one to them, and says what changed\n";
  const refused = keptFromSending.map(({ hint: _, ...finding }) => `--send would refuse: ${formatFinding(finding)}\n`);
  return {
    text: `${table}\nnothing was sent; ${mails} mails to look at: ${readablePath(folder)}\n${held.map(heldLine).join("")}${hasEarlier ? correction : ""}${refused.join("")}`,
    value: { parcels: rows, held, preview: folder, keptFromSending },
  };
}

function ofWithdrawal({ withdrawn, year, holders, unreached, folder }: WithdrawalPreview): Done {
  const lines = [
    `edition ${withdrawn.edition} of ${year} was withdrawn on ${withdrawn.on}: nothing of it is handed out`,
    `${holders.length} have files of it; mails that ask to delete them: ${readablePath(folder)}/withdrawn-*.eml`,
    ...holders.map(({ recipient, files }) => `  ${recipient}: ${files.join(" ")}`),
    ...unreached.map(({ recipient, to }) => `  ${recipient}, ${to}: in distribution.yaml no more: tell them yourself`),
  ];
  return {
    text: `${lines.join("\n")}\n`,
    value: { withdrawn, holders, unreached, preview: folder },
  };
}

/** Of whoever has files of an earlier edition and is not in the plan. */
export function unreachedLine({ recipient, to, artefacts }: Delivery): string {
  return `${recipient}, ${to}, has ${artefacts.map(({ id }) => id).join(" ")} of an earlier edition and is not reached by this plan: tell them yourself, or add them to distribution.yaml\n`;
}

/** Of a file that may not be published yet, and is in no file of the release. */
export function heldLine({ recipient, name }: Preview["held"][number]): string {
  return `${recipient} does not get ${name} yet: it is held, and this release was made without it\n`;
}
