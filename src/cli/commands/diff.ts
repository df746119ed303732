/** `wellbeing diff OLD NEW`: what another edition changes, why, and who has the earlier one. */
import path from "node:path";
import { comparedReleases, compareReleases, judgedBy, told } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { dayOption, flag, pathOption } from "../option.ts";
import { data } from "../sharedOptions.ts";

export const diffCommand = command({
  usage: "diff OLD NEW [options]",
  summary: "compare two releases of a year: which figures changed and why, what that touches, who has it",
  operands: ["OLD, NEW", "folders of releases: out/2024-edition-1 out/2024"],
  options: {
    write: flag("draft the next edition in corrections/<year>.yaml, for you to read and complete"),
    now: dayOption("the day of the new edition (default: today, where the university is)"),
    data,
    ledger: pathOption("FILE", "who has got what (default: distributed/<year>.jsonl in the data)"),
    json: flag("one JSON object on standard output, for scripts"),
  },
  notes: `A correction, step by step: mend the data; make the release (the adopted one is kept as out/<year>-edition-<n>);
wellbeing diff … --write; make the release again, which now says what was corrected; adopt it; publish it;
wellbeing distribute --send --correction.`,
  examples: ["diff out/2024-edition-1 out/2024", "diff out/2024-edition-1 out/2024 --write"],
  run: async ({ write, now, data: dataFolder, ledger, json }, [before, after, ...others]) => {
    if (before === undefined || after === undefined || others.length > 0)
      throw new CommandError(2, "diff compares two folders", "wellbeing diff out/2024-edition-1 out/2024");
    const folders = { before: path.resolve(before), after: path.resolve(after) };
    const { day } = await judgedBy(dataFolder, now, new Date());
    const compared = await compareReleases({ ...folders, dataFolder, ledger, draftedOn: write ? day : null });
    return told(compared, json, comparedReleases);
  },
});
