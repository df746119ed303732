/** `wellbeing record`: notes in the publication ledger what a release printed and hid, so that later releases are judged with it. */
import { readablePath, recordRelease, told } from "../../app/index.ts";
import { command } from "../command.ts";
import { dayOption, flag } from "../option.ts";
import { releaseAsked, releaseOptions } from "../sharedOptions.ts";

export const recordCommand = command({
  usage: "record [options]",
  summary: "note in the ledger what this release prints and hides; commit the file",
  options: {
    ...releaseOptions("where releases lie: what adopted ones printed is taken into account, as by report"),
    "without-embargoed": flag("of a release that was made with this word"),
    now: dayOption("the day that it was made for: 2025-02-11 (default: today)"),
  },
  notes: `Run it when a release is handed out. It writes released/<year>.json into the data folder: the figures that were printed, as they were printed, and the names of those that were hidden. Later releases take it into account, so that nothing follows from comparing them.`,
  examples: ["record"],
  run: async (given) =>
    told(
      await recordRelease(releaseAsked(given), given["without-embargoed"] ? given.now : undefined),
      false,
      ({ file, cells }) => ({ text: `${readablePath(file)}: ${cells} cells; commit it\n`, value: null }),
    ),
});
