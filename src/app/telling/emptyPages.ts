/** Pages of a report that are filled little -> a line that says which: nothing is wrong with it, but it can be read better. */
import { leastFill, type PageFill } from "../../audit/index.ts";

export function emptyPagesText(id: string, pages: readonly PageFill[]): string {
  const listed = pages.map(({ page, share }) => `${page} (${percent(share)})`).join(", ");
  const [name, are] = pages.length === 1 ? ["page", "is"] : ["pages", "are"];
  return `${id}: ${name} ${listed} ${are} less than ${percent(leastFill)} filled`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
