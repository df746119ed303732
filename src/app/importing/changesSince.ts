/** Until the comparison is there. */
import type { Break } from "../../domain/index.ts";
import type { Answered } from "../../intake/index.ts";
import type { ImportAsked, Looked } from "./lookAtDelivery.ts";

export interface Changes {
  readonly changes: readonly never[];
  readonly breaks: readonly Break[];
}

export async function changesSince(_asked: ImportAsked, _looked: Looked, _answered: Answered): Promise<Changes> {
  return { changes: [], breaks: [] };
}
