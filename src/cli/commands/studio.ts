/** `wellbeing studio`: the reports seen, written, talked about, approved and let out, on a page of this machine. */
import { studyReports, told } from "../../app/index.ts";
import { command } from "../command.ts";
import { whenInterrupted } from "../interruption.ts";
import { openInBrowser } from "../openInBrowser.ts";
import { count, flag } from "../option.ts";
import { releaseAsked, releaseOptions } from "../sharedOptions.ts";

export const studioCommand = command({
  usage: "studio [options]",
  summary: "see, write, discuss, approve and publish the reports, in the browser",
  options: {
    ...releaseOptions("where releases lie"),
    port: count("N", "the port of the page (default: any that is free)"),
    "no-open": flag("only say where the page is, and open no browser"),
    poll: flag("look at the files from time to time: for a folder on a share, where the system tells of no change"),
  },
  notes: `The page is for this machine alone, and for who has the address with its token. What is written there lands in the
files of the data folder, which any other program may change meanwhile. Ctrl-C ends it.`,
  examples: ["studio", "studio --data ../our-data", "studio --no-open --port 4321"],
  run: async (given) => {
    const asked = { ...releaseAsked(given), port: given.port, polls: given.poll };
    const outcome = await studyReports(asked, {
      whenInterrupted,
      note: (text) => process.stderr.write(`${text}\n`),
      began: (address) => {
        process.stdout.write(`${address}\n`);
        process.stderr.write("The studio is at this address, for you alone. Ctrl-C ends it.\n");
        if (!given["no-open"]) openInBrowser(address);
      },
    });
    return told(outcome, false, () => ({ text: "", value: null }));
  },
});
