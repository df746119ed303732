/** `wellbeing publish`: a release where readers see it. */
import { judgedBy, publishedSite, publishRelease, showSteps, told } from "../../app/index.ts";
import { embargoOptions, permit } from "../askPermission.ts";
import { command } from "../command.ts";
import { flag, pathOption } from "../option.ts";
import { folderTo, progressFlag, releaseAsked, releaseOptions, storeFor } from "../sharedOptions.ts";

export const publishCommand = command({
  usage: "publish --to DIR [options]",
  summary: "put the site of an adopted release where readers see it",
  options: {
    to: pathOption("DIR", "the folder of the web server: it shows DIR/current"),
    ...releaseOptions("where the release lies"),
    ...embargoOptions,
    progress: progressFlag,
    check: flag("only say what keeps it from being published"),
    store: storeFor("remembers which pages were found accessible"),
    json: flag("one JSON object on standard output, for scripts"),
  },
  notes: `Before anything goes up: the release is adopted (data/adoption/<year>.yaml, for exactly this manifest), every file
is as the manifest says, nothing is under embargo, PDFs and pages are accessible, links lead somewhere, and nothing
gives away what is hidden. Of an edition that was withdrawn (corrections/<year>.yaml), each page says so instead. Readers see the old site or the new one, whole, whenever this program is stopped. The last five stay.
What the release printed and hid is noted first, in released/<year>.json of the data: commit it.`,
  examples: ["publish --to /srv/wellbeing", "publish --to /srv/wellbeing --check"],
  run: async (given) => {
    const to = folderTo(given.to);
    const judged = await judgedBy(given.data, given.now, new Date());
    const asked = { ...releaseAsked(given), to, judged, isCheck: given.check, store: given.store };
    using steps = showSteps(process.stderr, given.progress, given.json);
    const note = steps.pausing((text: string) => process.stderr.write(`${text}\n`));
    const effects = { note, permit: steps.pausing(permit(given)), tell: steps.tell };
    const published = await publishRelease(asked, effects);
    return told(published, given.json, (each) => publishedSite(each, to));
  },
});
