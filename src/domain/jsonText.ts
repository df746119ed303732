/** The text of a file that somebody else may have written -> what it holds as JSON, and the list of a site; null where it is something else. */
import { SiteList } from "./siteList.ts";

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function siteListOf(text: string): SiteList | null {
  return SiteList.safeParse(jsonOf(text)).data ?? null;
}
