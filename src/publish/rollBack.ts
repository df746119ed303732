/** Sites that are kept -> one of them shown again, or some of them gone for good. */
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import type { Step } from "./changeStep.ts";
import { publishedSites, show, shownBefore, takeTurn } from "./shownSite.ts";

/** Brings the one before the current one back, or the one named. Throws a CommandError (2) where there is none. */
export async function rollBack(to: string, wanted: string | null, step: Step = () => undefined): Promise<string> {
  await using _turn = await takeTurn(to);
  const { current, all } = await publishedSites(to);
  const name = wanted ?? (await shownBefore(to, current, all));
  if (name === undefined || !all.includes(name))
    throw new CommandError(
      2,
      `there is no ${wanted ?? "earlier release"} in ${to}`,
      `kept: ${all.join(", ") || "none"}`,
    );
  await show(name, to, step);
  return name;
}

/** Takes kept sites away for good, so that no rollback brings them back: those with the pages of an edition that was withdrawn. The one that is shown stays. Returns their names. */
export async function dropPublished(to: string, year: number, stamp: string): Promise<readonly string[]> {
  await using _turn = await takeTurn(to);
  const { current, all } = await publishedSites(to);
  const dropped = all.filter((name) => name !== current && name.endsWith(`-${year}-${stamp.slice(0, 12)}`));
  for (const name of dropped) {
    const going = path.join(to, "releases", `${name}.unfinished`);
    await rename(path.join(to, "releases", name), going);
    await rm(going, { recursive: true });
  }
  return dropped;
}
