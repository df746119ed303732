/** The data -> what it calls things: sentences that tell nothing of anybody's answers. */
import { sentencesOf } from "../../../audit/index.ts";
import type { UniversityData } from "../../../domain/index.ts";

/** Names, questions, scales and definitions with digits in them, or of several words: what the data calls things, and nobody's answers. What editors write about the year is none of it. */
export function wordingsOf({
  university,
  indicators,
  surveys,
  framework,
  policy,
  priorities,
  glossary,
}: UniversityData): readonly string[] {
  const strings = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.flatMap(strings);
    return value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
  };
  const described = [
    university,
    indicators,
    surveys.map(({ survey }) => survey),
    framework,
    policy,
    priorities,
    glossary,
  ];
  return [...new Set(strings(described).flatMap(sentencesOf))].filter(
    (text) => /\p{L}/u.test(text) && (/\d/.test(text) || /\S\s+\S/.test(text)),
  );
}
