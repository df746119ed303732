/** A reporting year, and what the environment says -> the date that files bear. */
import { CommandError, type Year } from "../../domain/index.ts";

/** SOURCE_DATE_EPOCH (seconds) where it is set, else the end of the reporting year. Never the clock: equal inputs give equal bytes. */
export function fileDate(year: Year, env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date(Date.UTC(year, 11, 31));
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new CommandError(2, `SOURCE_DATE_EPOCH is "${epoch}"`, "it is a number of seconds since 1970");
}
