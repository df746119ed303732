/** What came of handing out -> what is told, and the exit status: 1 where something was refused or must be decided, 3 where it could not be sent now. */
import { printable } from "../../domain/index.ts";
import type { Outstanding } from "../../publish/index.ts";
import { readablePath } from "../folders.ts";
import type { Decided, Doubt } from "../handOut/decideDoubts.ts";
import type { WrittenFolders } from "../handOut/handOverFolders.ts";
import type { ListedDeliveries } from "../handOut/listDeliveries.ts";
import type { SendEffects, SentMails } from "../handOut/sendByMail.ts";
import { deliveryRows } from "./deliveryTables.ts";
import { heldLine } from "./previewed.ts";
import { textTable } from "./textTable.ts";
import type { Done } from "./told.ts";

/** Of one mail that was tried. */
export function attemptLine(
  ...[{ recipient, to }, { kind, answer }, againInMs]: Parameters<SendEffects["told"]>
): string {
  const again = againInMs === null ? "" : `; again in ${Math.round(againInMs / 60_000)} min`;
  return `${recipient.id}, ${to}: ${kind}: ${answer}${again}\n`;
}

export function sentMails({ results, waiting, undecided, outstanding, ledgerFile }: SentMails): Done {
  const open = results.filter(({ outcome }) => outcome.kind !== "sent");
  const sent = results.length - open.length;
  const without = new Set([...open.map(({ parcel }) => parcel.recipient.id), ...outstanding.map(idOf)]);
  const folders =
    waiting.length === 0 ? "" : `${waiting.length} get a folder: --to-folder DIR --only ${waiting.join(",")}\n`;
  const mustDecide = open.some(({ outcome: { kind } }) => kind === "permanent" || kind === "unknown");
  return {
    text: `${sent} sent, ${without.size} not; ${readablePath(ledgerFile)} says what went to whom: commit it\n${folders}${outstandingLines(outstanding)}`,
    value: {
      sent,
      results: results.map(({ parcel, outcome }) => ({
        recipient: parcel.recipient.id,
        to: parcel.to,
        ...outcome,
      })),
      undecided: undecided.map(({ recipient }) => recipient),
      outstanding,
    },
    stderr: doubtLines(undecided),
    status: mustDecide || undecided.length > 0 ? 1 : statusOf(outstanding) || (open.length > 0 ? 3 : 0),
  };
}

export function writtenFolders({ folders, undecided, outstanding, ledgerFile }: WrittenFolders): Done {
  const lines = folders.map((folder) => `${readablePath(folder)}\n`).join("");
  return {
    text: `${lines}${folders.length} folders; ${readablePath(ledgerFile)} says who has what: commit it\n${outstandingLines(outstanding)}`,
    value: { folders, outstanding },
    stderr: doubtLines(undecided),
    status: undecided.length > 0 ? 1 : statusOf(outstanding),
  };
}

type Why = Outstanding["why"];

/** What is said of what somebody does not have, and the exit status of it. */
const whys: Readonly<Record<Why, { readonly words: string; readonly status: 1 | 3 }>> = {
  absent: {
    words: "not in the release: make it whole, or mend `gets` in distribution.yaml",
    status: 1,
  },
  "not sent": { words: "not handed out yet: run it again", status: 3 },
  never: {
    words: "never handed out: that is done without --correction",
    status: 3,
  },
  refused: {
    words: "the address refused it: mend the address, or send it once more with --again",
    status: 1,
  },
  unknown: {
    words: "nobody knows whether it arrived: ask, and say so with --decide",
    status: 1,
  },
  earlier: {
    words: "an earlier edition: --correction sends the new one",
    status: 1,
  },
};

/** A line for each recipient and reason. */
function outstandingLines(outstanding: readonly Outstanding[]): string {
  const together = Map.groupBy(outstanding, ({ recipient, why }) => `${recipient} ${why}`);
  return [...together.values()]
    .flatMap((each) =>
      each.slice(0, 1).map((first) => ({
        ...first,
        files: each.map(({ file }) => file).join(" "),
      })),
    )
    .map(({ recipient, to, files, why, answer }) => {
      const said = answer === "" ? "" : ` (${answer.slice(0, mostAnswer)})`;
      return `  ${printable(`${recipient}, ${to}, lacks ${files}: ${whys[why].words}${said}`)}\n`;
    })
    .join("");
}

const mostAnswer = 100;

/** 1 where something was refused or must be decided, 3 where it only has to be handed out, 0 where everybody has what they should. */
function statusOf(outstanding: readonly Outstanding[]): 0 | 1 | 3 {
  const all = new Set(outstanding.map(({ why }) => whys[why].status));
  return all.has(1) ? 1 : all.has(3) ? 3 : 0;
}

function idOf({ recipient }: Outstanding): string {
  return recipient;
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

export function listedDeliveries({ year, deliveries, doubts, outstanding, held }: ListedDeliveries): Done {
  const head = ["recipient", "to", "edition", "files", "state", "when", "answer"];
  const table =
    deliveries.length === 0 ? `nothing of ${year} was handed out\n` : textTable(head, deliveryRows(deliveries));
  return {
    text: `${table}${outstandingWords(outstanding, year)}${held.map(heldLine).join("")}`,
    value: { deliveries, outstanding, held },
    status: doubts.length > 0 ? 1 : statusOf(outstanding ?? []),
  };
}

function outstandingWords(outstanding: ListedDeliveries["outstanding"], year: number): string {
  if (outstanding === null) return `no adopted release of ${year} lies there, so who should have what is not known\n`;
  if (outstanding.length === 0) return "everybody has what they should have\n";
  return `not everybody has what they should have:\n${outstandingLines(outstanding)}`;
}
