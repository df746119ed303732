/** `wellbeing rollback`: an earlier release where readers see it, again. */
import { done, keptSites, listSites, rollBackSite } from "../../app/index.ts";
import { command } from "../command.ts";
import { flag, pathOption, text } from "../option.ts";
import { folderTo } from "../sharedOptions.ts";

export const rollbackCommand = command({
  usage: "rollback --to DIR [options]",
  summary: "show the site that was published before",
  options: {
    to: pathOption("DIR", "the folder of the web server"),
    name: text("NAME", "one of the releases that are kept (default: the one before the current one)"),
    list: flag("only list them"),
    json: flag("one JSON object on standard output, for scripts"),
  },
  examples: ["rollback --to /srv/wellbeing", "rollback --to /srv/wellbeing --list"],
  run: async ({ to: given, name, list, json }) => {
    const to = folderTo(given);
    return done(keptSites(list ? await listSites(to) : await rollBackSite(to, name)), json);
  },
});
