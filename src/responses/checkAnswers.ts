/** What stands in an item's column -> codes that are no answer to it, values off its scale, and codes that contradict the question's other options. */
import { type Code, type Finding, plainCode, type ResponseItem } from "../domain/index.ts";
import { otherColumns } from "./besideOptions.ts";
import { codeSpellings } from "./checkSpellings.ts";
import type { OpenedFile } from "./openedFile.ts";
import { type RawCell, spellingOf } from "./rawCells.ts";
import { columnNumber, rowsWith } from "./rowFindings.ts";
import { answersOf, rangeOf } from "./tallyResponses.ts";

export async function checkAnswers(
  file: OpenedFile,
  item: ResponseItem,
  raw: readonly RawCell[],
): Promise<readonly Finding[]> {
  const answerOf = answersOf(file, item);
  const cells = [...new Map(raw.map((cell) => [spellingOf(cell), cell])).values()];
  const are = (kind: string) =>
    cells.filter((cell) => answerOf(cell.raw, cell.beside).kind === kind).map((cell) => cell.raw);
  return [
    ...(await unknownAnswers(file, item, are("unknown"))),
    ...(await contradictions(file, item, are("contradiction"))),
    ...(await otherTicks(file, item)),
    ...(await listsAsNumbers(file, item, cells)),
    ...(item.yes === undefined
      ? []
      : await codeSpellings(
          file,
          item.column,
          cells.flatMap((cell) => cell.raw ?? []),
          declaredOf(item),
        )),
  ];
}

function declaredOf(item: ResponseItem): readonly Code[] {
  return [...(item.yes ?? []), ...(item.no ?? []), ...Object.keys(item.missing)];
}

async function unknownAnswers(
  file: OpenedFile,
  item: ResponseItem,
  wrong: readonly (string | null)[],
): Promise<readonly Finding[]> {
  const range = rangeOf(file.survey, item);
  const declared = file.responses.codes.get(item.column);
  const labelled = (value: string | null) => {
    const label = declared?.labelOf(value ?? "") ?? null;
    return label === null ? `"${value}"` : `"${value}" (${label})`;
  };
  return await rowsWith(file, item.column, wrong, (value) => ({
    message:
      item.yes !== undefined
        ? `${labelled(value)} is no known answer to ${item.item}`
        : `${labelled(value)} lies outside the scale of ${item.item}${range === null ? "" : `, ${range.min} to ${range.max}`}`,
    hint:
      item.among !== undefined && item.no === undefined
        ? `where it says that the option was not chosen: \`no: [${value}]\` beside \`among\` in survey.yaml; where it is no answer, it belongs under \`missing\``
        : "codes that are no answer belong under `missing` in survey.yaml",
  }));
}

async function contradictions(
  file: OpenedFile,
  item: ResponseItem,
  wrong: readonly (string | null)[],
): Promise<readonly Finding[]> {
  return await rowsWith(file, item.column, wrong, (value) => ({
    message: `"${value}" is declared to be no answer to ${item.item}, but another option of the question is chosen in this row`,
    hint: `where it says that the option was not chosen: \`no: [${value}]\` in survey.yaml, instead of \`missing\`; where the option was not shown: missing: { "${value}": { reason: not shown, kind: not-asked } }`,
  }));
}

/** A spreadsheet takes the list 1,3 for the number 1.3. */
async function listsAsNumbers(
  file: OpenedFile,
  item: ResponseItem,
  cells: readonly RawCell[],
): Promise<readonly Finding[]> {
  if (item.chosen === undefined || !file.responses.numberColumns.has(item.column)) return [];
  const wrong = cells
    .map(({ raw }) => raw)
    .filter((raw) => raw !== null && !/^[+-]?\d+$/.test(raw) && !Number.isNaN(Number(raw)));
  return await rowsWith(file, item.column, wrong, (value) => ({
    message: `${value} is a number in this file: a list of codes such as 1,3 was taken for one`,
    hint: "have the column delivered as text, or with another separator between the codes",
  }));
}

/** A column of ticks has one code for a tick, or texts: of several numbers, one says that the option was not chosen. */
async function otherTicks(file: OpenedFile, item: ResponseItem): Promise<readonly Finding[]> {
  const known = new Set(declaredOf(item).map(plainCode));
  const findings: Finding[] = [];
  for (const column of otherColumns(item)) {
    const declared = file.responses.codes.get(column);
    const values = (await file.responses.shortValues(column)).filter(
      (value) => !known.has(plainCode(value)) && declared?.isMissing(value) !== true,
    );
    const numbers = [...new Set(values.map(plainCode))].filter(
      (value) => value !== "" && Number.isFinite(Number(value)),
    );
    const isTexts = numbers.length < values.length;
    if (isTexts || (numbers.length < 2 && !numbers.includes("0"))) continue;
    findings.push({
      file: file.shown,
      line: 1,
      column: columnNumber(file.responses, column),
      message: `"${column}" is an option of a question with several answers and holds ${numbers.map((value) => `"${value}"`).join(", ")}: which of them says that it was not chosen?`,
      hint: `say so beside \`among\` in survey.yaml: no: [${numbers.includes("0") ? "0" : numbers[0]}]`,
    });
  }
  return findings;
}
