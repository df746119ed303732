/** The day of the reports, and what the environment says -> the date that files bear. */
import { CommandError } from "../../domain/index.ts";

/** SOURCE_DATE_EPOCH (seconds) where it is set, else the day ("2026-03-03"). Never the clock: equal inputs give equal bytes. */
export function fileDate(day: string, env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date(`${day}T00:00:00Z`);
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new CommandError(2, `SOURCE_DATE_EPOCH is "${epoch}"`, "it is a number of seconds since 1970");
}
