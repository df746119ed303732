/** Who should get what, and what they have -> what goes to whom, and in which way. */
import { CommandError, type Distribution, heldOn, releasedFiles } from "../../domain/index.ts";
import {
  changedSince,
  type Delivery,
  newItems,
  type Parcel,
  type ParcelsWanted,
  planParcels,
  type WantedItem,
  type Way,
  waysOf,
} from "../../publish/index.ts";
import type { ReleaseOnDisk } from "../../release/index.ts";
import type { Stopped } from "../readyInputs.ts";
import type { OpenedDistribution } from "./openDistribution.ts";

export interface HandOutWanted {
  /** A correction goes to those who have the earlier files, and to nobody else. */
  readonly kind: Parcel["kind"];
  /** Ids of recipients; null: all. */
  readonly only: readonly string[] | null;
  /** These get once more what they have, or what their address refused. */
  readonly again: readonly string[];
}

export interface PlannedHandOut {
  readonly kind: "planned";
  readonly opened: OpenedDistribution;
  readonly release: ReleaseOnDisk;
  readonly wanted: ParcelsWanted;
  readonly parcels: readonly Parcel[];
  readonly ways: ReadonlyMap<Parcel, readonly Way[]>;
  readonly held: readonly WantedItem[];
  /** What addresses have that nobody in the plan has. */
  readonly unreached: readonly Delivery[];
}

/** `by`: a folder holds all that its recipient should have; a mail holds what is new, as files or links. */
export async function planHandOut(
  opened: OpenedDistribution,
  release: ReleaseOnDisk,
  deliveries: readonly Delivery[],
  wanted: HandOutWanted & { readonly by: "mail" | "folder" },
): Promise<PlannedHandOut | Stopped> {
  const { distribution, inputs } = opened;
  assertRecipients("only", wanted.only ?? [], distribution);
  assertRecipients("again", wanted.again, distribution);
  const isChangedSince = changedSince(inputs.data.corrections.get(inputs.year));
  const { by, ...asked } = wanted;
  const whole = { ...asked, isChangedSince };
  const plan = planParcels(distribution, release.manifest, deliveries, whole, heldFor(opened));
  const found = plan.parcels.map((parcel) => ({
    parcel,
    ...(by === "mail" && parcel.recipient.by === "mail"
      ? waysOf(parcel, distribution, opened.letters.site)
      : { ways: wholeFolder(parcel), findings: [] }),
  }));
  const findings = [...plan.findings, ...found.flatMap((each) => each.findings)];
  if (findings.length > 0) return { kind: "findings", findings: findings.map(inputs.located) };
  const ways = new Map(found.map((each) => [each.parcel, each.ways]));
  return {
    kind: "planned",
    opened,
    release,
    wanted: whole,
    parcels: plan.parcels,
    ways,
    held: plan.held,
    unreached: plan.unreached,
  };
}

/** Whether a file of that name is held on the day that embargoes are judged by, by the report that it is or by whom it is for. */
export function heldFor({ inputs, asked }: OpenedDistribution): (name: string) => boolean {
  const { university, adoptions } = inputs.data;
  const { reports, audiences } = heldOn(adoptions.get(inputs.year), asked.judged.day, university);
  const files = releasedFiles(
    university.faculties.map(({ id }) => id),
    university.languages,
  );
  return (name) => {
    const audience = files.get(name)?.audience;
    return (
      (audience !== undefined && audiences.has(audience)) || [...reports].some((each) => name.startsWith(`${each}.`))
    );
  };
}

function wholeFolder(parcel: Parcel): readonly Way[] {
  if (newItems(parcel).length === 0) return [];
  const whole = parcel.items.filter(
    ({ state }) => state === "new" || state === "has it" || state === "goes to another here" || state === "unchanged",
  );
  return whole.map(({ artefact }) => ({ artefact, link: null }));
}

function assertRecipients(option: string, ids: readonly string[], { recipients }: Distribution): void {
  const known = recipients.map(({ id }) => String(id));
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new CommandError(2, `--${option} ${unknown}: there is no such recipient`, `known: ${known.join(", ")}`);
}
