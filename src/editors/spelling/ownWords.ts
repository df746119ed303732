/** The data, and `spelling.yaml` -> words that are right in a language since the university says so itself: its names, what it follows, what its glossary explains. */
import { type Language, type Localized, type Spelling, sourcesOf, type UniversityData } from "../../domain/index.ts";
import { spellableWords } from "./spellableWords.ts";

export function ownWords(data: UniversityData, spelling: Spelling | null, language: Language): ReadonlySet<string> {
  const { university, priorities, framework, glossary, indicators, surveys, distribution } = data;
  const everywhere: readonly (Localized | undefined)[] = [
    university.name,
    university.contact.unit,
    university.board,
    university.country,
    ...university.faculties.flatMap(({ name, short }) => [name, short]),
    ...university.programmes.map(({ name }) => name),
    ...university.help.map(({ title }) => title),
    ...priorities.priorities.flatMap(({ name, short }) => [name, short]),
    framework?.name,
    ...(framework?.themes ?? []).map(({ name }) => name),
    ...(glossary?.terms ?? []).map(({ term }) => term),
    ...(glossary?.abbreviations ?? []).flatMap(({ short, long }) => [short, long]),
    ...indicators.topics.map(({ name }) => name),
    ...indicators.indicators.flatMap(({ name, short }) => [name, short]),
    ...surveys.map(({ survey }) => survey.name),
    ...surveys.flatMap(sourcesOf).flatMap(({ title, publisher }) => [title, publisher]),
  ];
  const names = [
    ...everywhere.map((each) => each?.[language] ?? ""),
    ...(distribution?.recipients ?? []).map(({ name }) => name),
  ];
  return new Set([
    ...names.flatMap((name) => spellableWords(name).map(({ word }) => word)),
    ...(spelling?.all ?? []),
    ...(spelling?.[language] ?? []),
  ]);
}
