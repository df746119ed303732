/** A cleared plan -> mails, each once: what the ledger says is known before a byte goes out. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  composeMail,
  type DeliveryLedger,
  type MailServer,
  mailSender,
  type Outstanding,
  sendParcels,
} from "../../publish/index.ts";
import type { Stopped } from "../readyInputs.ts";
import { mailServer } from "../secrets/mailServer.ts";
import type { ClearedHandOut } from "./clearHandOut.ts";
import { type Doubt, inDoubt } from "./decideDoubts.ts";
import { type HandOutAsked, type HandOutEffects, handingOut, outstandingAfter } from "./handingOut.ts";

export interface SendAsked extends HandOutAsked {
  /** null: the environment names it. */
  readonly smtp: string | null;
  readonly passwordFile: string | null;
  /** How long temporary failures are tried again. */
  readonly retryForMinutes: number;
}

export interface SendEffects extends HandOutEffects {
  readonly env: NodeJS.ProcessEnv;
  /** What the server answered; `againInMs`: null where it is not tried again. */
  readonly told: Parameters<typeof sendParcels>[4]["told"];
}

export interface SentMails {
  readonly kind: "sent";
  readonly results: Awaited<ReturnType<typeof sendParcels>>;
  /** Recipients who get a folder instead, which is new to them. */
  readonly waiting: readonly string[];
  readonly undecided: readonly Doubt[];
  /** What those who get mail still do not have. */
  readonly outstanding: readonly Outstanding[];
  readonly ledgerFile: string;
}

export async function sendByMail(asked: SendAsked, effects: SendEffects): Promise<SentMails | Stopped> {
  const { smtp: address, passwordFile, dataFolder } = asked;
  const server = async () => await mailServer({ address, passwordFile, dataFolder }, effects.env);
  return await handingOut(asked, "mail", effects, server, async (cleared, ledger, found) => {
    const results = await send(cleared, ledger, found, asked, effects);
    const { parcels, opened } = cleared;
    const waiting = parcels.filter(
      ({ recipient, items }) => recipient.by === "folder" && items.some(({ state }) => state === "new"),
    );
    return {
      kind: "sent",
      results,
      waiting: waiting.map(({ recipient }) => recipient.id),
      undecided: inDoubt(parcels, ledger),
      outstanding: outstandingAfter(cleared, ledger).filter(({ by }) => by === "mail"),
      ledgerFile: opened.ledgerFile,
    };
  });
}

async function send(
  { parcels, ways, release, opened }: ClearedHandOut,
  ledger: DeliveryLedger,
  server: MailServer,
  { retryForMinutes }: SendAsked,
  { told }: SendEffects,
): Promise<SentMails["results"]> {
  const { from, limits } = opened.distribution;
  return await sendParcels(
    parcels.filter(({ recipient }) => recipient.by === "mail"),
    from.address,
    release.manifest.edition,
    {
      messagesPerMinute: limits.messagesPerMinute,
      connections: limits.connections,
      retryForMs: retryForMinutes * 60_000,
    },
    {
      ledger,
      send: mailSender(server),
      compose: async (parcel, at) =>
        (await composeMail(parcel, ways.get(parcel) ?? [], release.folder, at, opened.letters)).content,
      now: () => new Date(),
      // Ended early, it ends all the same.
      sleep: async (ms, signal) => await sleep(Math.max(0, ms), undefined, { signal }).catch(() => undefined),
      told,
    },
  );
}
