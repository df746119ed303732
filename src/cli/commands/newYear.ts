/** `wellbeing new-year`: the files of a new year, begun from the year before. */
import { newYear, toldOfNewYear } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { dayOption, flag } from "../option.ts";
import { data } from "../sharedOptions.ts";

export const newYearCommand = command({
  usage: "new-year YEAR [options]",
  summary: "begin a new year from the one before: plan, decisions, texts, waves",
  intro: `Actions that are not over go on, with last year's words beside; what the board was asked waits for what became
of it; each text is a question, with last year's below it; the wave is prepared in the survey's file. Nothing
that is there is overwritten, and either all of it is written or nothing.`,
  operands: ["YEAR", "the new year: 2025"],
  options: {
    data,
    date: dayOption("the day that its reports will bear: 2026-03-03 (default: to be written later)"),
    json: flag("what was written as JSON on standard output"),
  },
  examples: ["new-year 2025", "new-year 2025 --date 2026-03-03 --data ../our-data"],
  run: async (given, [word = "", ...more]) => {
    if (!/^\d{4}$/.test(word) || more.length > 0)
      throw new CommandError(2, "new-year takes one year", "wellbeing new-year 2025");
    const begun = await newYear({ dataFolder: given.data, year: Number(word), date: given.date });
    return toldOfNewYear(begun, given.data, given.json);
  },
});
