/** What came of handing out -> what is told, and the exit status: 1 where something was refused or must be decided, 3 where it could not be sent now. */
import { printable } from "../../domain/index.ts";
import { readablePath } from "../folders.ts";
import type { Decided, Doubt } from "../handOut/decideDoubts.ts";
import type { WrittenFolders } from "../handOut/handOverFolders.ts";
import type { ListedDeliveries } from "../handOut/listDeliveries.ts";
import type { SendEffects, SentMails } from "../handOut/sendByMail.ts";
import { deliveryRows } from "./deliveryTables.ts";
import { textTable } from "./textTable.ts";
import type { Done } from "./told.ts";

/** Of one mail that was tried. */
export function attemptLine(
  ...[{ recipient, to }, { kind, answer }, againInMs]: Parameters<SendEffects["told"]>
): string {
  const again = againInMs === null ? "" : `; again in ${Math.round(againInMs / 60_000)} min`;
  return `${recipient.id}, ${to}: ${kind}: ${answer}${again}\n`;
}

export function sentMails({ results, waiting, undecided, ledgerFile }: SentMails): Done {
  const open = results.filter(({ outcome }) => outcome.kind !== "sent");
  const sent = results.length - open.length;
  const folders =
    waiting.length === 0 ? "" : `${waiting.length} get a folder: --to-folder DIR --only ${waiting.join(",")}\n`;
  const mustDecide = open.some(({ outcome: { kind } }) => kind === "permanent" || kind === "unknown");
  return {
    text: `${sent} sent, ${open.length} not; ${readablePath(ledgerFile)} says what went to whom: commit it\n${folders}`,
    value: {
      sent,
      results: results.map(({ parcel, outcome }) => ({ recipient: parcel.recipient.id, to: parcel.to, ...outcome })),
      undecided: undecided.map(({ recipient }) => recipient),
    },
    stderr: doubtLines(undecided),
    status: undecided.length > 0 || mustDecide ? 1 : open.length > 0 ? 3 : 0,
  };
}

export function writtenFolders({ folders, undecided, ledgerFile }: WrittenFolders): Done {
  const lines = folders.map((folder) => `${readablePath(folder)}\n`).join("");
  return {
    text: `${lines}${folders.length} folders; ${readablePath(ledgerFile)} says who has what: commit it\n`,
    value: { folders },
    stderr: doubtLines(undecided),
    status: undecided.length > 0 ? 1 : 0,
  };
}

function doubtLines(doubts: readonly Doubt[]): string {
  return doubts
    .map((each) => printable(each.recipient))
    .map(
      (who) =>
        `${who}: nobody knows whether it arrived; ask, then: npx wellbeing distribute --decide ${who}=arrived (or =lost)\n`,
    )
    .join("");
}

export function decidedDoubts({ count }: Decided): Done {
  return { text: `${count} decided\n`, value: { decided: count } };
}

export function listedDeliveries({ year, deliveries }: ListedDeliveries): Done {
  const head = ["recipient", "to", "edition", "files", "state", "when", "answer"];
  return {
    text: deliveries.length === 0 ? `nothing of ${year} was handed out\n` : textTable(head, deliveryRows(deliveries)),
    value: { deliveries },
    status: deliveries.some(({ state }) => state === "unknown" || state === "refused") ? 1 : 0,
  };
}
