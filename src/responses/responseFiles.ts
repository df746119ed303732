/** The surveys' mappings and the folders -> which response files there are, and where they should lie. */
import path from "node:path";
import {
  itemsOfWave,
  type ResponseMapping,
  type Survey,
  type University,
  type UniversityData,
  waveOf,
  type Year,
} from "../domain/index.ts";

export interface ResponseFile {
  readonly survey: Survey;
  readonly mapping: ResponseMapping;
  readonly university: University;
  readonly wave: Year;
  readonly folder: string;
  /** The name of the file in the folder. */
  readonly name: string;
  /** The folder and the name together. Whoever reads the file asks `responseLocation` first. */
  readonly location: string;
  /** As findings name it. */
  readonly shown: string;
}

/** Files lie in `surveys/<id>/responses/` of the data folder, or in `<responsesFolder>/<id>/`. */
export function responseFiles(
  { surveys, university }: UniversityData,
  dataFolder: string,
  responsesFolder: string | null,
): readonly ResponseFile[] {
  return surveys.flatMap(({ survey }) => {
    const { responses: mapping } = survey;
    if (mapping === undefined) return [];
    const beside = path.join(dataFolder, "surveys", survey.id, "responses");
    const folder = responsesFolder === null ? beside : path.join(responsesFolder, survey.id);
    const shown = `${path.basename(dataFolder)}/surveys/${survey.id}/responses`;
    return Object.entries(mapping.files).map(([wave, name]) => ({
      survey,
      mapping: { ...mapping, items: [...itemsOfWave(mapping, waveOf(wave))] },
      university,
      wave: waveOf(wave),
      folder,
      name,
      location: path.join(folder, name),
      shown: `${shown}/${name}`,
    }));
  });
}
