/** `wellbeing preview`: the reports as they will be, on a page of this machine that follows each save. */
import { previewReports, told } from "../../app/index.ts";
import { command } from "../command.ts";
import { whenInterrupted } from "../interruption.ts";
import { openInBrowser } from "../openInBrowser.ts";
import { count, flag } from "../option.ts";
import { releaseAsked, releaseOptions } from "../sharedOptions.ts";

export const previewCommand = command({
  usage: "preview [options]",
  summary: "show the reports as they will be, and follow each save",
  options: {
    ...releaseOptions("where releases lie: what adopted ones printed is taken into account; nothing is written there"),
    port: count("N", "the port of the page (default: any that is free)"),
    open: flag("open the page in the browser of this machine"),
    poll: flag("look at the files from time to time: for a folder on a share, where the system tells of no change"),
  },
  notes: `The page is for this machine alone, and for who has the address with its token. It shows the reports of all audiences,
with what is hidden to protect people hidden. Ctrl-C ends it and leaves nothing behind.`,
  examples: ["preview", "preview --open", "preview --data ../our-data --year 2024 --port 4321"],
  run: async (given) => {
    const asked = { ...releaseAsked(given), port: given.port, polls: given.poll };
    const outcome = await previewReports(asked, {
      whenInterrupted,
      note: (text) => process.stderr.write(`${text}\n`),
      began: (address) => {
        process.stdout.write(`${address}\n`);
        process.stderr.write("The preview is at this address, for you alone. Ctrl-C ends it.\n");
        if (given.open) openInBrowser(address);
      },
    });
    return told(outcome, false, () => ({ text: "", value: null }));
  },
});
