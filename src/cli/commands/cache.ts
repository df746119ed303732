/** `wellbeing cache`: how much the store holds, and room made in it. */
import { done, pruneStore, storeUse } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { count, flag } from "../option.ts";
import { releasesIn, storeFor } from "../sharedOptions.ts";

const usualDays = 30;

export const cacheCommand = command({
  usage: "cache [options]",
  summary: "show how much is kept for later runs, or prune it",
  options: {
    prune: flag(`remove what no run has used for ${usualDays} days`),
    days: count("N", "with --prune: for N days instead; 0 removes all"),
    most: count("MB", "with --prune: then what was unused longest, until no more than this is left"),
    store: storeFor("the store"),
    out: releasesIn("the folder for releases"),
    json: flag("one JSON object on standard output, for scripts"),
  },
  notes: "Nothing is lost by pruning: what is missing is made again, with the same bytes.",
  examples: ["cache", "cache --prune --days 7", "cache --prune --most 500"],
  run: async ({ prune, days, most, store, out, json }) => {
    if (!prune && (days !== null || most !== null)) throw new CommandError(2, "--days and --most go with --prune");
    const pruning = { days: days ?? usualDays, mostBytes: (most ?? Number.POSITIVE_INFINITY) * 1e6 };
    return done(storeUse(await pruneStore({ releases: out, store }, prune ? pruning : null)), json);
  },
});
