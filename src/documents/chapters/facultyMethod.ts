/** What a reader of a faculty's report must know of its figures; the board's report and the site have the rest. */
import type { Faculty } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { documentTitle } from "../documentTitle.ts";
import { intervalMeaning } from "../intervalMeaning.ts";
import { madeWords } from "../madeWords.ts";
import type { Block } from "../report.ts";
import { briefHidden } from "./hiddenFigures.ts";
import { responseTable } from "./ownResponse.ts";

export function facultyMethod(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text, data, year, language, index } = writing;
  const { unit, email } = data.university.contact;
  const isComputed = index.responses.length > 0;
  // Tables run over both columns, so they stand below the text.
  const response = responseTable(faculty, writing);
  const [tables, others] = [
    response.filter(({ kind }) => kind === "table"),
    response.filter(({ kind }) => kind !== "table"),
  ];
  return [
    {
      kind: "paragraph",
      words: say("method.elsewhere", {
        report: documentTitle({ kind: "board" }, year, language, data, say),
        framework: data.framework === null ? "none" : "some",
        glossary: data.glossary === null ? "none" : "some",
      }),
    },
    ...(isComputed
      ? [
          {
            kind: "list" as const,
            items: [
              say("method.certain"),
              ...[intervalMeaning(writing)].filter((words) => words !== null),
              say("computed.nonResponse"),
              say("computed.missing"),
              ...madeWords(data.indicators.indicators, writing),
              // Surveys with the same rules say the same.
              ...new Set(data.surveys.flatMap((each) => briefHidden(each, writing))),
            ],
          },
        ]
      : []),
    ...others,
    { kind: "paragraph", words: say("method.contact", { unit: text(unit), email }) },
    ...tables,
  ];
}
