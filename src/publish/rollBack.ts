/** Sites that are kept -> one of them shown again, or some of them gone for good. */
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import type { Step } from "./changeStep.ts";
import { publishedSites, show, shownBefore, takeTurn } from "./shownSite.ts";
import { showsOneOf, type WithdrawnEdition } from "./withdrawnCopies.ts";

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

/** Takes kept sites that show one of these editions away for good, so that no rollback brings them back. The one that is shown stays. Returns their names. */
export async function dropPublished(to: string, withdrawn: readonly WithdrawnEdition[]): Promise<readonly string[]> {
  if (withdrawn.length === 0) return [];
  await using _turn = await takeTurn(to);
  const { current, all } = await publishedSites(to);
  const dropped: string[] = [];
  for (const name of all.filter((each) => each !== current))
    if (await showsOneOf(path.join(to, "releases", name), withdrawn)) dropped.push(name);
  for (const name of dropped) {
    const going = path.join(to, "releases", `${name}.unfinished`);
    await rename(path.join(to, "releases", name), going);
    await rm(going, { recursive: true });
  }
  return dropped;
}
