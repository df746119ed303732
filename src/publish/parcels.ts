/** Recipients, a release and what was handed out before -> what each of them gets now. */
import { createHash } from "node:crypto";
import {
  type Artefact,
  type Distribution,
  type Finding,
  type Manifest,
  meantBy,
  type Recipient,
} from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import { type Delivery, historyOf, mayHave } from "./deliveryState.ts";

/** What happens to a file. new: it goes now. The others do not go, each for its own reason. */
export type ItemState =
  | "new"
  /** They have exactly this file. */
  | "has it"
  /** Another recipient at the same address gets it now. */
  | "goes to another here"
  /** They have an earlier edition of it, in which nothing that they can see was different. */
  | "unchanged"
  /** They have an earlier edition of it; `--correction` sends the new one. */
  | "has an earlier one"
  /** They never had it, so there is nothing to correct. */
  | "never had it"
  /** Nobody knows whether it arrived. */
  | "unknown"
  /** The address refused it for good. */
  | "refused";

export interface ParcelItem {
  readonly artefact: Artefact;
  readonly state: ItemState;
  /** The edition that they have of it, or may have: of the file that it replaces or, where it goes once more, its own; 0 where they have none. */
  readonly has: number;
}

export interface Parcel {
  readonly recipient: Recipient;
  readonly to: string;
  readonly year: number;
  readonly kind: "report" | "correction";
  /** All that the recipient should have, in the order of `distribution.yaml`. */
  readonly items: readonly ParcelItem[];
  /** The id of the message with the new files. Equal parcels have equal ids, so that a mailbox recognises a second copy. */
  readonly message: string;
}

export interface ParcelPlan {
  readonly parcels: readonly Parcel[];
  readonly findings: readonly Finding[];
  /** What recipients should have and the release has not got: each is one of the findings. */
  readonly absent: readonly WantedItem[];
  /** The same, but since it may not be published yet: it goes once it may. None of them is a finding. */
  readonly held: readonly WantedItem[];
  /** For a correction: those who have earlier files and get nothing by this plan. */
  readonly unreached: readonly Delivery[];
}

/** What a recipient should have and the release has not got. */
export interface WantedItem {
  readonly recipient: string;
  /** As `distribution.yaml` has it. */
  readonly name: string;
}

export interface ParcelsWanted {
  readonly kind: "report" | "correction";
  /** The recipients who are served; null: all of them. */
  readonly only: readonly string[] | null;
  /** Recipients who get again what they have, or what was refused. */
  readonly again: readonly string[];
  /** Whether a reader who has that edition of a file finds anything else in it now. */
  readonly isChangedSince: (artefact: Artefact, edition: number) => boolean;
}

export function planParcels(
  { recipients, from }: Distribution,
  { artefacts, year }: Manifest,
  deliveries: readonly Delivery[],
  wanted: ParcelsWanted,
  isHeld: (name: string) => boolean = () => false,
): ParcelPlan {
  const byId = new Map(artefacts.map((each) => [each.id, each]));
  const findings: Finding[] = [];
  const absent: WantedItem[] = [];
  const held: WantedItem[] = [];
  const planned = new Set<string>();
  const own = deliveries.filter((each) => each.year === year);
  const parcels = recipients
    .filter(({ id }) => wanted.only?.includes(id) ?? true)
    .map((recipient): Parcel => {
      const to = addressOf(recipient);
      const items = recipient.gets.flatMap((name, place): ParcelItem[] => {
        const artefact = meantBy(name, recipient.language, artefacts);
        if (artefact === undefined && isHeld(name)) {
          held.push({ recipient: recipient.id, name });
          return [];
        }
        if (artefact === undefined) {
          absent.push({ recipient: recipient.id, name });
          findings.push({
            file: "data/distribution.yaml",
            at: ["recipients", recipients.indexOf(recipient), "gets", place],
            message: `the release has no ${name}, which ${recipient.id}, who reads ${languages[recipient.language].english}, should get`,
            hint: "make the whole release: npx wellbeing report",
          });
          return [];
        }
        const { id } = artefact;
        const history = historyOf(own, to, id);
        const state = stateOf(artefact, history, wanted, wanted.again.includes(recipient.id));
        // Two recipients with one address get it once.
        const has = editionBefore(artefact, history);
        if (state === "new" && planned.has(`${to} ${id}`)) return [{ artefact, state: "goes to another here", has }];
        if (state === "new") planned.add(`${to} ${id}`);
        return [{ artefact, state, has }];
      });
      const fresh = items.filter(({ state }) => state === "new").map(({ artefact }) => artefact.sha256);
      const times = own.filter((each) => each.to === to).length;
      const again = wanted.again.includes(recipient.id) ? times : 0;
      const hash = createHash("sha256").update(JSON.stringify([to, year, wanted.kind, fresh, again]));
      const [, host = "localhost"] = from.address.split("@");
      return {
        recipient,
        to,
        year,
        kind: wanted.kind,
        items,
        message: `${hash.digest("hex").slice(0, 32)}@${host}`,
      };
    });
  const reached = new Set(parcels.flatMap(({ to, items }) => items.map(({ artefact }) => `${to} ${artefact.id}`)));
  const unreached =
    wanted.kind === "report" || wanted.only !== null
      ? []
      : own.filter(
          (each) =>
            mayHave(each) &&
            each.artefacts.some(
              ({ id, sha256 }) => byId.get(id)?.sha256 !== sha256 && !reached.has(`${each.to} ${id}`),
            ),
        );
  return { parcels, findings, absent, held, unreached };
}

/** Two recipients with one address are one: what either has got, the address has got. */
export function addressOf({ id, address }: Recipient): string {
  return address?.toLowerCase() ?? `folder:${id}`;
}

export function newItems({ items }: Parcel): readonly Artefact[] {
  return items.filter(({ state }) => state === "new").map(({ artefact }) => artefact);
}

function isFile({ id, sha256 }: Artefact): (delivery: Delivery) => boolean {
  return ({ artefacts }) => artefacts.find((each) => each.id === id)?.sha256 === sha256;
}

/** The edition that the recipient has of a file that goes now: of the file that it replaces or, where it goes once more, its own. A delivery in doubt counts only where nothing else is known: somebody who may lack an edition is told what it corrected. */
function editionBefore(artefact: Artefact, history: readonly Delivery[]): number {
  const isOther = (each: Delivery) => mayHave(each) && !isFile(artefact)(each);
  const newest =
    history.findLast((each) => isOther(each) && each.state === "sent") ??
    history.findLast(isOther) ??
    history.findLast(mayHave);
  return newest?.edition ?? 0;
}

function stateOf(
  artefact: Artefact,
  history: readonly Delivery[],
  { kind, isChangedSince }: ParcelsWanted,
  again: boolean,
): ItemState {
  const isSame = isFile(artefact);
  const newest = history.findLast(mayHave);
  const hasIt = newest?.state === "sent" && isSame(newest);
  const hadEarlier = history.some((each) => mayHave(each) && !isSame(each));
  // A delivery stays in doubt until a later message has brought the file, even where it is asked for again.
  if (newest?.state === "unknown" && isSame(newest)) return "unknown";
  if (kind === "correction" && !hadEarlier && !hasIt) return "never had it";
  // A file that replaces an earlier one goes as a correction, which says what changed.
  const isCorrection = hadEarlier && !hasIt;
  if (again && (kind === "correction" || !isCorrection)) return "new";
  if (hasIt) return "has it";
  if (isCorrection && !isChangedSince(artefact, editionBefore(artefact, history))) return "unchanged";
  if (history.findLast(isSame)?.state === "refused") return "refused";
  return kind === "report" && hadEarlier ? "has an earlier one" : "new";
}
