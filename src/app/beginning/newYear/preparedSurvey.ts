/** A survey's file -> the same with the lines of the new wave as comments, each where it belongs: what was asked last year says what is to be told this year. Nothing that is there is changed. */
import { isDeepStrictEqual } from "node:util";
import { isMap, isSeq, parseDocument } from "yaml";
import { literally, type Survey, type Year } from "../../../domain/index.ts";

const markOf = (year: Year) => `# ${year}, prepared`;

/** The same file once its wave and its answers are told: without the lines that were prepared for them, where nobody has written in these. Those for numbers of students stay. */
export function withoutPrepared(text: string, survey: Survey, year: Year): string {
  const before = Math.max(...survey.waves.map(({ id }) => id).filter((each) => each < year));
  if (!Number.isFinite(before)) return text;
  const prepared = [...waveLines(survey, year, before), ...linesOfAnswers(survey, year, before)];
  return prepared
    .filter(({ at }) => at.at(-1) !== "counts")
    .reduce((all, { lines }) => {
      const block = [`${markOf(year)}:`, ...lines.map((line) => `# ${line}`)].map(
        (line) => `[ \\t]*${literally(line)}\\r?\\n`,
      );
      return all.replace(new RegExp(`^${block.join("")}`, "m"), "");
    }, text);
}

/** Null where there is nothing to prepare, or it is prepared already. */
export function preparedSurvey(
  text: string,
  survey: Survey,
  year: Year,
  before: Year,
): { readonly text: string; readonly holds: string } | null {
  const mark = markOf(year);
  if (text.includes(mark)) return null;
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  const document = parseDocument(whole);
  const insertions = [...waveLines(survey, year, before), ...linesOfAnswers(survey, year, before)].flatMap(
    ({ at, lines }) => after(document, whole, at, [`${mark}:`, ...lines.map((line) => `# ${line}`)]),
  );
  if (insertions.length === 0) return null;
  const prepared = insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((all, { at, lines }) => `${all.slice(0, at)}${lines}${all.slice(at)}`, whole);
  // Comments say nothing: a file that would say something else is left as it is.
  if (!isDeepStrictEqual(parseDocument(prepared).toJS(), document.toJS())) return null;
  return { text: prepared, holds: `the wave of ${year} as comments: take the "#" away when it is known` };
}

interface Prepared {
  /** The list, or the table of years, that they belong to. */
  readonly at: readonly (string | number)[];
  readonly lines: readonly string[];
}

function waveLines({ waves }: Survey, year: Year, before: Year): readonly Prepared[] {
  const last = waves.find(({ id }) => id === before);
  if (last === undefined || waves.some(({ id }) => id === year)) return [];
  const told = Object.entries(last).flatMap(([key, value]) =>
    key === "id" || key === "note" || value === undefined ? [] : [`  ${key}: # ${before}: ${JSON.stringify(value)}`],
  );
  return [
    { at: ["waves"], lines: [`- id: ${year}`, ...(told.length > 0 ? told : ["  fieldwork: { from: , until: }"])] },
  ];
}

function linesOfAnswers({ responses }: Survey, year: Year, before: Year): readonly Prepared[] {
  const file = responses?.files[before];
  const files = file === undefined || responses?.files[year] !== undefined ? [] : [`"${year}": # ${before}: ${file}`];
  const counts = (responses?.populations ?? []).map((population, place): Prepared => {
    const own = population.counts[before];
    const groups = Object.keys(own ?? {}).map((group) => `${group}: ?`);
    const isDue = own !== undefined && population.counts[year] === undefined;
    return {
      at: ["responses", "populations", place, "counts"],
      lines: isDue ? [`"${year}": { ${groups.join(", ")} }`] : [],
    };
  });
  return [{ at: ["responses", "files"], lines: files }, ...counts].filter(({ lines }) => lines.length > 0);
}

/** Comments behind the last line of a list or of a table of years, in its own column; nowhere where it is not written out. */
function after(
  document: ReturnType<typeof parseDocument>,
  text: string,
  at: Prepared["at"],
  lines: readonly string[],
): readonly { readonly at: number; readonly lines: string }[] {
  const node: unknown = document.getIn(at, true);
  if (!(isSeq(node) || isMap(node)) || !node.range) return [];
  const [start, end] = node.range;
  const from = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const column = node.flow === true ? (/^[ -]*/.exec(line)?.[0].length ?? 0) : line.length;
  const space = " ".repeat(column);
  return [{ at: from, lines: lines.map((each) => `${space}${each}\n`).join("") }];
}
