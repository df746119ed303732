/** `wellbeing strip`: a copy of a response file without the columns that say who somebody is. */
import { stripAnswers, strippedAnswers, told } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { flag, pathOption, text, yearOption } from "../option.ts";
import { data, responses } from "../sharedOptions.ts";

export const stripCommand = command({
  usage: "strip --survey ID --wave YEAR --to FILE [options]",
  summary: "write a copy of a response file without columns that say who somebody is",
  options: {
    survey: text("ID", "the survey whose response file it is"),
    wave: yearOption("the wave"),
    to: pathOption("FILE", "the copy: .parquet of a Parquet file, else .csv (UTF-8, commas); it may not be there yet"),
    data,
    responses,
    json: flag("what was left out, as JSON on standard output"),
  },
  notes: `The file itself stays as it is: remove it, and name the copy in survey.yaml. What students
wrote in open answers is copied as it is. Codes that an SPSS file declares to be no answer
are empty fields in the copy.`,
  examples: ["strip --survey nse --wave 2024 --to data/surveys/nse/responses/nse-2024-without.csv"],
  run: async ({ survey, wave, to, data: dataFolder, responses: responsesFolder, json }) => {
    if (survey === null || wave === null || to === null)
      throw new CommandError(2, "which file, and where to? --survey ID --wave YEAR --to FILE", "see --help");
    const copied = await stripAnswers({ survey, wave, to, dataFolder, responsesFolder });
    return told(copied, json, (each) => ({ text: strippedAnswers(each), value: each }));
  },
});
