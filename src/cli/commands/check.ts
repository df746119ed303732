/** `wellbeing check`: everything that keeps the reports from being made, without making them. */
import {
  checkData,
  countAnswers,
  explainFigures,
  tellDisclosure,
  toldOfCheck,
  writeDisclosurePage,
} from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { flag, languageOption, languagesInWords, pathOption, text } from "../option.ts";
import { releaseAsked, releaseOptions } from "../sharedOptions.ts";

export const checkCommand = command({
  usage: "check [options]",
  summary: "check data, texts and templates, without making anything",
  options: {
    ...releaseOptions("where releases lie: what adopted ones printed is taken into account"),
    disclosure: flag(
      "what is hidden to protect people, why, and what that costs (for the analyst: not to be handed out)",
    ),
    to: pathOption(
      "FILE",
      "with --disclosure: a page for the privacy officer to sign (Markdown), which names nothing that is hidden",
    ),
    lang: languageOption(`of that page: ${languagesInWords} (default: the university's first)`),
    explain: text("FIGURE", "why a figure is hidden, e.g. nse/2024/wellbeing/programme:law-tax (for the analyst)"),
    answers: flag(
      "how many were asked each question, gave no answer, or have nothing stored (for the analyst: not to be handed out)",
    ),
    json: flag("findings, notes and these numbers as JSON on standard output"),
  },
  examples: [
    "check",
    "check --data ../our-data --json",
    "check --disclosure --to disclosure.md",
    "check --explain nse/2024/wellbeing/programme:law-tax",
  ],
  run: async (given) => {
    const { disclosure, to: file, lang: language, explain, answers } = given;
    if (file !== null && !disclosure)
      throw new CommandError(2, "--to belongs to --disclosure", "wellbeing check --disclosure --to FILE");
    const asked = releaseAsked(given);
    const check = async () => {
      if (disclosure && file !== null) return await writeDisclosurePage(asked, { file, language });
      if (disclosure) return await tellDisclosure(asked);
      if (explain !== null) return await explainFigures(asked, explain);
      return await (answers ? countAnswers(asked) : checkData(asked));
    };
    return toldOfCheck(await check(), given.data, given.json);
  },
});
