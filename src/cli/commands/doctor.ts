/** `wellbeing doctor`: what was found on this machine, what is missing, and how to mend it. */
import { examineMachine, machineFacts } from "../../app/index.ts";
import { command } from "../command.ts";
import { flag } from "../option.ts";
import { releasesIn } from "../sharedOptions.ts";

export const doctorCommand = command({
  usage: "doctor [options]",
  summary: "say what this machine has and what is missing",
  options: {
    out: releasesIn("the folder for releases to look at"),
    json: flag("the facts as JSON on standard output"),
  },
  examples: ["doctor"],
  run: async ({ out, json }) => machineFacts(await examineMachine(out), json),
});
