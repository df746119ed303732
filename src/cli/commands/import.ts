/** `wellbeing import`: a draft of a survey, from the file that was delivered. */
import path from "node:path";
import { importDelivery, importedDelivery, told } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { asker } from "../askQuestions.ts";
import { command } from "../command.ts";
import { flag, languageOption, pathOption, text, yearOption } from "../option.ts";
import { data, responses } from "../sharedOptions.ts";

export const importCommand = command({
  usage: "import FILE --survey ID [options]",
  summary: "propose a survey from a delivered file, ask what it can't know, and write a draft",
  operands: ["FILE", "the file as it was delivered: .csv .parquet .xlsx .sav .zsav"],
  options: {
    survey: text("ID", "the survey that it is a wave of; a new id makes a new survey"),
    wave: yearOption("the wave (default: the year in the file's name)"),
    codebook: pathOption("FILE", "what the columns and codes mean: .xlsx or .csv"),
    populations: pathOption("FILE", "numbers of students, a row a faculty, programme or level: .xlsx or .csv"),
    sheet: text("NAME", "the sheet with the answers (default: the one with most rows)"),
    before: pathOption("FILE", "last year's file, to tell what changed (default: the one that was imported then)"),
    "before-codebook": pathOption("FILE", "the codebook beside it"),
    answers: pathOption("FILE", "answers to the questions, as YAML"),
    yes: flag("take what is proposed where no answer is given"),
    look: flag("show what is in the file and what would be asked; write nothing"),
    lang: languageOption("the language in which it asks (default: en)"),
    data,
    responses,
    json: flag("all of it as JSON on standard output"),
  },
  notes: `Columns that say who somebody is are left out of the copy that is kept. Files that hold
figures of groups, or who has which key, are refused. docs/import.md tells what is understood.`,
  examples: [
    "import nse-2025.sav --survey nse --look",
    "import export.csv --survey wellbeing --wave 2025 --codebook codes.xlsx --answers answers.yaml",
  ],
  run: async (given, [file, ...more]) => {
    if (file === undefined || more.length > 0)
      throw new CommandError(2, "which file? wellbeing import FILE", "see --help");
    if (!/\.(csv|parquet|xlsx|z?sav)$/i.test(file))
      throw new CommandError(2, `${file}: the name must end in .csv, .parquet, .xlsx, .sav or .zsav`);
    const {
      survey,
      wave,
      codebook,
      populations,
      sheet,
      before,
      answers,
      yes,
      look,
      lang,
      data: dataFolder,
      responses: responsesFolder,
      json,
    } = given;
    const asked = {
      file: path.resolve(file),
      ...{ survey, wave, codebook, populations, sheet, before, dataFolder, responsesFolder },
      beforeCodebook: given["before-codebook"],
      language: lang ?? "en",
    };
    const ask = json || yes ? null : asker();
    const imported = await importDelivery(asked, { answers, takesProposals: yes, writes: !look, ask });
    return told(imported, json, importedDelivery);
  },
});
