/** The data folder and the moment -> the days that a release is judged by, where the university is. */
import { dayIn, type JudgedBy } from "../domain/index.ts";
import { readTimeZone } from "../sources/index.ts";

/** `named`: the day that somebody named instead of today; null: none. */
export async function judgedBy(dataFolder: string, named: string | null, now: Date): Promise<JudgedBy> {
  const today = dayIn(await readTimeZone(dataFolder), now);
  return { today, day: named ?? today };
}
