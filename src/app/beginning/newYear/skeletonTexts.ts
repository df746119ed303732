/** The texts of the year before -> a question in place of each, with last year's words below it as a note that is never printed. */
import { openQuestion } from "../../../domain/index.ts";
import { questionOf, textSections } from "../../../editors/index.ts";
import { commented } from "./yamlParts.ts";
import type { Beginning } from "./yearFiles.ts";

interface Skeleton {
  readonly path: string;
  readonly text: string;
  readonly holds: string;
}

export function skeletonTexts({ data, year, before, sayIn }: Beginning): readonly Skeleton[] {
  const known = new Set(textSections(data));
  return data.texts
    .filter((text) => text.year === before && known.has(text.section))
    .flatMap(({ language, section, markdown }) => {
      const say = sayIn.get(language);
      if (say === undefined) return [];
      const beside = markdown.trim().replaceAll("-->", "-- >");
      return [
        {
          path: `texts/${year}/${language}/${section}.md`,
          text: `${openQuestion(questionOf(section, language, data, say))}\n\n<!-- ${before}:\n\n${beside}\n-->\n`,
          holds: `a question, and the text of ${before} beside`,
        },
      ];
    });
}

/** Which findings stand first is chosen again, when they are known: last year's choice stands beside. */
export function choicesBeside({ data, year, before }: Beginning, text: string | null): readonly Skeleton[] {
  if (text === null || !data.messages.has(before)) return [];
  const own = text
    .split("\n")
    .filter((line) => !line.startsWith("# yaml-language-server"))
    .join("\n");
  const head = "# yaml-language-server: $schema=../../schemas/messages.schema.json";
  return [
    {
      path: `texts/${year}/messages.yaml`,
      text: `${head}\n# ${before}:\n${commented(own)}\npin: []\n`,
      holds: `no choice yet; that of ${before} beside`,
    },
  ];
}
