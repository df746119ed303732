/** Who somebody reads for -> the few figures that a letter to them tells, as a table whose cells say what their report's tables say, and the first finding of that report. */
import { type Audience, type Faculty, facultyAudience, isShown, type ShownFigure } from "../domain/index.ts";
import type { Words, Writing } from "../statements/index.ts";
import type { Finding } from "./blocks.ts";
import { figureWords } from "./chapters/figureWords.ts";
import { changeCell, restCell } from "./chapters/verdictCells.ts";
import { domainName } from "./domainNames.ts";
import { facultyHeadlineFigures } from "./pageOne/facultyFindings.ts";
import { headlineFigures } from "./pageOne/findings.ts";
import type { Report } from "./report.ts";
import { isSynthetic } from "./synthetic.ts";

/** More are not read in a letter. */
const mostFigures = 5;

export interface Headlines {
  /** The first cell of a row is its head. Null where no figure may be shown. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly Words[])[] } | null;
  /** As page one of their report says it; null where it tells none. */
  readonly finding: Finding | null;
  /** All of the figures in the table are made up, some are, or none. */
  readonly madeUp: "all" | "some" | "none";
}

/** `report`: the first one that is made for them. */
export function headlinesOf(audience: Audience, report: Report, writing: Writing): Headlines {
  const faculty = writing.data.university.faculties.find(({ id }) => facultyAudience(id) === audience);
  const figures = (faculty === undefined ? headlineFigures(writing) : facultyHeadlineFigures(faculty, writing)).slice(
    0,
    mostFigures,
  );
  const made = figures.filter((each) => isSynthetic([each])).length;
  const madeUp = made === 0 ? "none" : made === figures.length ? "all" : "some";
  const rows = figures.map((each) => [
    nameOf(each, faculty, madeUp === "some", writing),
    figureWords(each, writing),
    ...(faculty === undefined ? [] : besideRest(each, faculty, writing)),
    changeCell(each, writing),
  ]);
  return {
    table: rows.length === 0 ? null : { columns: columnsOf(faculty, writing), rows },
    finding: firstFinding(report),
    madeUp,
  };
}

function firstFinding({ chapters }: Report): Finding | null {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  return blocks.flatMap((block) => (block.kind === "findings" ? block.findings : [])).at(0) ?? null;
}

/** "Grade for general well-being, 2024"; with whom it is about where the column does not say it, and the mark where it is made up and others are not. */
function nameOf(figure: ShownFigure, faculty: Faculty | undefined, isMarked: boolean, writing: Writing): string {
  const { say, text, indicatorOf } = writing;
  const whose = faculty === undefined && "faculty" in figure.domain ? domainName(figure.domain, writing) : null;
  const own = { name: text(indicatorOf(figure).name), wave: String(figure.wave) };
  const name = whose === null ? say("own.ofWave", own) : say("edition.figure", { ...own, whose, made: "no" });
  return isMarked && isSynthetic([figure]) ? `${name} ${say("madeUp.mark")}` : name;
}

/** The university without it, and whether that differs by more than chance. */
function besideRest(own: ShownFigure, faculty: Faculty, writing: Writing): readonly Words[] {
  const rest = writing.index.find(own.indicator, own.wave, { kind: "rest", faculty: faculty.id });
  const isTold = rest !== undefined && isShown(rest);
  return [isTold ? figureWords(rest, writing) : writing.say("table.none"), restCell(own, writing)];
}

function columnsOf(faculty: Faculty | undefined, { say, text }: Writing): readonly string[] {
  return [
    say("table.indicator"),
    ...(faculty === undefined
      ? [say("table.latest")]
      : [text(faculty.short ?? faculty.name), say("own.rest"), say("own.difference")]),
    say("own.change"),
  ];
}
