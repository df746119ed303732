/** A domain and a language -> the words that name it on a page. */
import {
  type Domain,
  isLevel,
  type Language,
  type Localized,
  levelGroup,
  type UniversityData,
} from "../../../domain/index.ts";
import type { Called } from "../composing/calledThing.ts";

/** Words that together name the domain, each way in which it is written: "Law", "Law" with "Master", "university without Law". */
export function namesOf(
  domain: Domain,
  data: UniversityData,
  language: Language,
  called: Called,
): readonly (readonly string[])[] {
  const { university, surveys } = data;
  const written = (...texts: readonly (Localized | undefined)[]) => [
    ...new Set(texts.flatMap((text) => text?.[language] ?? [])),
  ];
  const faculty = (id: string) => {
    const found = university.faculties.find((each) => each.id === id);
    return written(found?.name, found?.short);
  };
  const category = (group: string, id: string) => {
    if (group === levelGroup && isLevel(id)) return [called(language, `level.${id}`)];
    const groups = surveys.flatMap(({ survey }) => survey.responses?.groups ?? []);
    return written(groups.find((each) => each.id === group)?.categories.find((each) => each.id === id)?.name);
  };
  switch (domain.kind) {
    case "faculty":
      return faculty(domain.faculty).map((name) => [name]);
    case "programme":
      return written(university.programmes.find(({ id }) => id === domain.programme)?.name).map((name) => [name]);
    case "group":
      return category(domain.group, domain.category).map((name) => [name]);
    case "part":
      return faculty(domain.faculty).flatMap((name) =>
        category(domain.group, domain.category).flatMap((part) =>
          // A category without letters can't be told from a number: beside its faculty it is one name with it.
          /\p{L}/u.test(part) ? [[name, part]] : [[name, part], [`${name}: ${part}`]],
        ),
      );
    case "rest":
    case "other":
      return faculty(domain.faculty).map((name) => [called(language, `domain.${domain.kind}`, { faculty: name })]);
    default:
      return [];
  }
}
