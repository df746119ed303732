/** A response file -> columns that say who somebody is. A report never needs them, so that such a file is refused as a whole. */
import type { Finding } from "../domain/index.ts";
import type { OpenedFile } from "./openedFile.ts";
import { sqlName } from "./openResponses.ts";

const personalNames =
  /^(student(en)?_?(nummer|number|nr|no|id)|bsn|e-?_?mail(adres|address)?|(voor|achter|first|last|sur)?_?na(am|me)|adres|address|telefoon(nummer)?|phone|geboortedatum|date_?of_?birth)$/i;

/** What values look like, whatever their column is called. */
const looks = [
  { what: "e-mail addresses", pattern: "[^\\s@]+@[^\\s@]+\\.[^\\s@]+" },
  { what: "student numbers", pattern: "^\\s*[sS][0-9]{7}\\s*$" },
];

export async function personalData({ responses, shown }: OpenedFile): Promise<readonly Finding[]> {
  const told = (column: string, what: string): Finding => ({
    file: shown,
    line: 1,
    column: responses.columns.indexOf(column) + 1,
    message: `the column "${column}" holds ${what}, which a report never needs`,
    hint: "have the bureau deliver the file without it, or take the column out",
  });
  const named = responses.columns
    .filter((column) => personalNames.test(column))
    .map((column) => told(column, "personal data"));
  const others = responses.textColumns.filter((column) => !personalNames.test(column));
  if (others.length === 0) return named;
  const counts = others.flatMap((column, place) =>
    looks.map(({ pattern }, look) => `bool_or(regexp_matches(${sqlName(column)}, '${pattern}')) AS c${place}_${look}`),
  );
  const [found] = await responses.query(`SELECT ${counts.join(", ")} FROM responses`);
  const seen = others.flatMap((column, place) =>
    looks.flatMap(({ what }, look) => (found?.[`c${place}_${look}`] === true ? [told(column, what)] : [])),
  );
  return [...named, ...seen];
}
