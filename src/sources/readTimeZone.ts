/** `university.yaml` -> where the university's days begin, before all of the data is read and checked. */
import { parse } from "yaml";
import { TimeZone, usualTimeZone } from "../domain/index.ts";
import { readInside } from "../files/index.ts";

/** The usual one where the file says none, or can't be read: what is wrong in it is told by who reads the data. */
export async function readTimeZone(dataFolder: string): Promise<string> {
  const text = (await readInside(dataFolder, "university.yaml"))?.toString("utf8") ?? "";
  try {
    return TimeZone.catch(usualTimeZone).parse((parse(text) as { readonly timeZone?: unknown } | null)?.timeZone);
  } catch {
    return usualTimeZone;
  }
}
