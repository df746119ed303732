/** A university with a figure that was computed, one that was published and one that is hidden: five of physics answered. */
import { aUniversity } from "../documents/aUniversity.ts";

export const published = "cs.stress/2022/university";
export const computed = "cs.stress/2024/faculty:arts";
export const hidden = "cs.stress/2024/faculty:physics";

export async function askedUniversity() {
  const both = (words: string) => ({ nl: words, en: words });
  const source = {
    id: "report",
    title: both("Annual report"),
    publisher: both("Made University"),
    edition: "corrected",
    date: "2023-02-01",
    url: "https://example.org/report",
  };
  return await aUniversity({
    answers: [2023, 2024].flatMap((wave) => [
      { wave, faculty: "arts", respondents: 200, yes: wave === 2023 ? 60 : 100 },
      { wave, faculty: "law", respondents: 150, yes: 50 },
      { wave, faculty: "physics", respondents: 5, yes: 2 },
    ]),
    waves: { 2024: { fieldwork: { from: "2024-03", until: "2024-04" }, mode: "online" } },
    survey: {
      waves: [
        { id: 2022 },
        { id: 2023 },
        { id: 2024, fieldwork: { from: "2024-03", until: "2024-04" }, mode: "online" },
      ],
    },
    published: {
      sources: [source],
      figures: [
        { indicator: "cs.stress", wave: 2022, domain: "university", value: 31, source: "report", obtained: "primary" },
      ],
    },
  });
}
