/** A parsed file -> the texts that lack one of the university's languages. */
import type { Finding, Language } from "../domain/index.ts";
import { isLanguageCode, languages } from "../languages/index.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** Any block whose keys are languages is one text: each of the university's languages must be there. */
export function checkTranslations(yaml: YamlFile, wanted: readonly Language[]): Finding[] {
  const search = (value: unknown, path: Path): Finding[] => {
    if (value === null || typeof value !== "object") return [];
    const keys = Object.keys(value);
    if (!Array.isArray(value) && keys.length > 0 && keys.every(isLanguageCode)) {
      return wanted
        .filter((language) => !(language in value))
        .map((language) => ({
          file: yaml.file.shown,
          ...yaml.locate(path),
          message: `the ${languages[language].english} text is missing${typeof path.at(-1) === "string" ? ` in "${path.at(-1)}"` : ""}`,
          hint: `add "${language}:" beside the other ${keys.length > 1 ? "languages" : "language"}`,
        }));
    }
    return Object.entries(value).flatMap(([key, each]) =>
      search(each, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return search(yaml.value, []);
}
