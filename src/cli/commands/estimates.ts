/** `wellbeing estimates`: every estimate as it was computed, for the analyst's eyes. */
import path from "node:path";
import { exportEstimates, readablePath, told } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { flag, text } from "../option.ts";
import { data, responses } from "../sharedOptions.ts";

export const estimatesCommand = command({
  usage: "estimates --to FILE.csv [options]",
  summary: "write the exact estimates, unrounded and unprotected (for the analyst only)",
  options: {
    to: text("FILE.csv", "where they go: not in a folder of releases, and not where git would track them"),
    data,
    responses,
    json: flag("findings, or what was written, as JSON on standard output"),
  },
  notes: `Every estimate of every survey with responses: value, standard error, degrees of freedom,
interval, base and effective base, to the last digit, with nothing hidden. The file is not
protected: students can be recognised in it. Only its owner can read it (mode 600); it is
for checking and for further analysis, never to be handed out, mailed or published.`,
  examples: [
    "estimates --to /home/analyst/exact.csv",
    "estimates --data ../our-data --responses /secure/answers --to /secure/exact.csv",
  ],
  run: async ({ to, data: dataFolder, responses: responsesFolder, json }) => {
    if (to === null || to === "") throw new CommandError(2, "where to? --to FILE.csv is missing", "see --help");
    if (!/\.csv$/i.test(to)) throw new CommandError(2, `--to ${to}: the name must end in .csv`);
    const exported = await exportEstimates({ dataFolder, responsesFolder }, path.resolve(to));
    return told(exported, json, ({ file, estimates }) => ({
      text: `${readablePath(file)}: ${estimates} exact estimates, unprotected: for the analyst only, not to be handed out\n`,
      value: { findings: [], file, estimates },
    }));
  },
});
