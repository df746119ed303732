/** Who a letter goes to -> the figures that matter to them and the first finding of their report, as Markdown. */
import { type Audience, audienceName, audiencesOf, type UniversityData } from "../domain/index.ts";
import { escapeMarkdown } from "../editors/index.ts";
import { headlinesFor } from "../release/index.ts";
import { plain } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { markdownTable } from "./markdownTable.ts";
import type { Parcel } from "./parcels.ts";
import type { LetterInputs } from "./writeMessage.ts";

/** Of the one note that a letter has. */
const sign = "¹";

/** Empty where nothing may be told. */
export function mailHeadlines({ recipient }: Parcel, say: Say, inputs: LetterInputs): string {
  const { language, audience } = recipient;
  const { table, finding, madeUp } = headlinesFor(inputs, language, audienceNamed(audience, inputs.data));
  const about: Readonly<Record<typeof madeUp, string | null>> = {
    all: say("mail.headlines.madeUp"),
    some: say("madeUp.words"),
    none: null,
  };
  const notes = finding?.sources ?? [];
  const parts = [
    ...(table === null
      ? []
      : [
          markdownTable(
            say("mail.headlines.caption"),
            table.columns,
            table.rows.map((row) => row.map(plain)),
          ),
        ]),
    ...(finding === null
      ? []
      : [
          say("mail.headlines.finding", {
            value: escapeMarkdown(plain(finding.value)),
            named: finding.isNamed ? "yes" : "no",
            words: escapeMarkdown(plain(finding.words)),
            source: escapeMarkdown(`${finding.source}${notes.length === 0 ? "" : ` ${sign}`}`),
          }),
        ]),
    ...(notes.length === 0 ? [] : [escapeMarkdown(`${sign} ${notes.join(" ")}`)]),
    ...[about[madeUp]].filter((words) => words !== null).map(escapeMarkdown),
  ];
  return parts.length === 0 ? "" : [`### ${say("mail.headlines.title")}`, ...parts].join("\n\n");
}

/** "faculty-law" -> "faculty:law". Throws where nobody is called that, which `check` reports. */
export function audienceNamed(name: string, { university }: Pick<UniversityData, "university">): Audience {
  const found = audiencesOf(university.faculties.map(({ id }) => id)).find((each) => audienceName(each) === name);
  if (found === undefined) throw new Error(`there is no audience ${name}`);
  return found;
}
