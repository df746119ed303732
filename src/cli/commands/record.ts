/** `wellbeing record`: notes in the publication ledger what releases printed and hid that older versions of the program let out. */
import { readablePath, recordRelease, told } from "../../app/index.ts";
import { command } from "../command.ts";
import { releaseAsked, releaseOptions } from "../sharedOptions.ts";

export const recordCommand = command({
  usage: "record [options]",
  summary: "note in the ledger what adopted releases print and hide, where older versions let them out",
  options: releaseOptions("where the release lies"),
  notes: `publish and distribute write the record themselves: this is for what was handed out before they did. It writes released/<year>.json into the data folder, from the adopted release itself: the figures that were printed, as they were printed, and the names of those that were hidden. Later releases take it into account, so that nothing follows from comparing them.`,
  examples: ["record"],
  run: async (given) =>
    told(await recordRelease(releaseAsked(given)), false, ({ file, cells }) => ({
      text: `${readablePath(file)}: ${cells} cells; commit it\n`,
      value: null,
    })),
});
