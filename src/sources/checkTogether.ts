/** Files of a data folder, each read by itself -> what is wrong with what they say of one another. */
import type { EditorText, Finding, Language, Letter } from "../domain/index.ts";
import { checkBenchmark } from "./checkBenchmark.ts";
import { checkCounts } from "./checkCounts.ts";
import { checkDistribution } from "./checkDistribution.ts";
import { checkFigures } from "./checkFigures.ts";
import { checkLetters } from "./checkLetters.ts";
import { checkParts } from "./checkParts.ts";
import { checkStatistics } from "./checkStatistics.ts";
import { checkReferences } from "./references.ts";
import { checkTranslations } from "./translations.ts";
import type { TypedFiles } from "./typedFiles.ts";
import type { YamlFile } from "./yamlFile.ts";

type YamlFiles = ReadonlyMap<string, YamlFile>;

/** `broken`: files of which not all ids are known, by their path below the data folder, as findings name them. */
export async function checkTogether(
  yamls: YamlFiles,
  typed: TypedFiles,
  written: { readonly texts: readonly EditorText[]; readonly letters: readonly Letter[] },
  languages: readonly Language[],
  broken: ReadonlyMap<string, string>,
): Promise<readonly Finding[]> {
  return [
    ...checkReferences(yamls, broken),
    ...(await checkLetters(yamls, written.texts, written.letters)),
    ...distributionFindings(yamls, typed, written.letters),
    ...[...yamls.values()].flatMap((yaml) => checkTranslations(yaml, languages)),
    ...surveyFindings(yamls, typed),
    ...indicatorFindings(yamls, typed),
  ];
}

function distributionFindings(
  yamls: YamlFiles,
  { distribution, university }: TypedFiles,
  letters: readonly Letter[],
): readonly Finding[] {
  const yaml = yamls.get("distribution.yaml");
  if (yaml === undefined || distribution === null || university === null) return [];
  return checkDistribution(yaml, distribution, letters, university);
}

function surveyFindings(yamls: YamlFiles, { surveys, university, indicators }: TypedFiles): readonly Finding[] {
  return surveys.flatMap(({ survey, published, benchmark }) => {
    if (survey === null) return [];
    const [yaml, figures, groups] = ["survey", "published", "benchmark"].map((name) =>
      yamls.get(`surveys/${survey.id}/${name}.yaml`),
    );
    return [
      ...(yaml === undefined ? [] : checkCounts(yaml, survey, university)),
      ...(figures === undefined || published === null || indicators === null
        ? []
        : checkFigures(figures, published, survey, indicators)),
      ...(groups === undefined || benchmark === null || indicators === null
        ? []
        : checkBenchmark(groups, benchmark, survey, indicators, university)),
    ];
  });
}

function indicatorFindings(yamls: YamlFiles, { indicators, surveys }: TypedFiles): readonly Finding[] {
  const yaml = yamls.get("indicators.yaml");
  if (yaml === undefined || indicators === null) return [];
  const read = surveys.flatMap(({ survey }) => survey ?? []);
  return [...checkStatistics(yaml, indicators, read), ...checkParts(yaml, indicators, read)];
}
