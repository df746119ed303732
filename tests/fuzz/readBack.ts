/** Kinds of what is read back, each with the way in which commands read it. */
import type { House } from "./aHouse.ts";
import { type ReleaseKind, releaseKinds } from "./brokenRelease.ts";
import type { Reading } from "./reading.ts";
import { readBrokenRelease } from "./readReleases.ts";
import { readBrokenStores, type StoreKind, storeKinds } from "./readStores.ts";
import { readBrokenWords, type WrittenKind, writtenKinds } from "./readWritten.ts";

export type ReadBackKind = ReleaseKind | WrittenKind | StoreKind;
export const readBackKinds: readonly ReadBackKind[] = [...releaseKinds, ...writtenKinds, ...storeKinds];

export async function readBack(house: House, kind: ReadBackKind, seed: number): Promise<Reading> {
  if (isOneOf(releaseKinds, kind)) return await readBrokenRelease(house, kind, seed);
  if (isOneOf(writtenKinds, kind)) return await readBrokenWords(house, kind, seed);
  return await readBrokenStores(house, kind, seed);
}

function isOneOf<T extends string>(kinds: readonly T[], kind: string): kind is T {
  return (kinds as readonly string[]).includes(kind);
}
