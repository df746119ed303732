/** A year -> the file that says who has got what of it: in the data, where no other is named. */
import path from "node:path";
import type { Year } from "../../domain/index.ts";

export interface LedgerAsked {
  readonly dataFolder: string;
  readonly ledger: string | null;
}

export function ledgerFile({ dataFolder, ledger }: LedgerAsked, year: Year): string {
  return ledger ?? path.join(dataFolder, "distributed", `${year}.jsonl`);
}
