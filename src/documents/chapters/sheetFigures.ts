/** A faculty's figures -> what its factsheet has of them: the key figures, large; a picture of all; and what is said first of those that are no key figures. */
import { type Action, type EstimateId, type Faculty, isShown } from "../../domain/index.ts";
import { chooseMessages, estimatesIn, messageCandidates, plain, type Writing } from "../../statements/index.ts";
import { type Part, part } from "../kinds/parts.ts";
import { facultyFindings, findingBlocks, keyFindings } from "../pageOne/facultyFindings.ts";
import { findingsOf } from "../pageOne/findings.ts";
import type { Block } from "../report.ts";
import { besideRest } from "./besideRest.ts";
import { differencesOf } from "./clearOnes.ts";
import { fitting } from "./fitting.ts";
import { figuresOf, type OwnFigure } from "./ownFigures.ts";
import type { SheetRoom } from "./sheetRoom.ts";

/** Its own key figures; where none can be shown, a sentence that says so, and the university's. */
export function sheetFigures(faculty: Faculty, room: SheetRoom, writing: Writing): readonly Part[] {
  const { say } = writing;
  // The sheet is the faculty's: its name needn't stand at each figure.
  const own = keyFindings(faculty, writing)
    .slice(0, room.figures)
    .map((finding) => ({
      ...finding,
      source: sourceOf(estimatesIn(finding.value), finding.source, writing),
      sources: [],
    }));
  const title = say("factsheet.said");
  if (own.length > 0) return [part("figures", title, [{ kind: "findings", findings: own }], false)];
  const whole = findingsOf(writing);
  return [
    part("figures", title, findingBlocks(facultyFindings(faculty, writing), faculty, writing), false),
    part("whole", say("factsheet.whole"), whole.length === 0 ? [] : [{ kind: "findings", findings: whole }], false),
  ];
}

/** A chart for each scale that several figures share; one of a single figure says no more than its large number. */
export function sheetPicture(faculty: Faculty, room: SheetRoom, writing: Writing): readonly Block[] {
  const shown = figuresOf(faculty, writing).filter(({ own }) => isShown(own));
  const drawn = new Set([...shown.filter(isKey), ...shown].slice(0, room.rows));
  const charts = besideRest(
    faculty,
    shown.filter((figure) => drawn.has(figure)),
    writing,
  );
  const shared = charts.filter(({ rows }) => rows.length > 1);
  return (shared.length > 0 ? shared : charts.slice(0, 1)).map((chart) => ({
    ...chart,
    // On one page the source stands below the picture.
    sources: [],
    notes: [
      sourceOf(
        chart.rows.flatMap(({ point }) => point?.estimate ?? []),
        chart.sources.join(" "),
        writing,
      ),
    ],
    subtitle: writing.say("factsheet.picture", {
      unit: chart.unit,
      before: chart.rows.some(({ before }) => before != null) ? "some" : "none",
    }),
  }));
}

/** "NSE 2024", of the first of these figures. */
function sourceOf(
  [first]: readonly EstimateId[],
  otherwise: string,
  { say, text, index, indicatorOf, surveyOf }: Writing,
): string {
  if (first === undefined) return otherwise;
  const figure = index.get(first);
  return say("factsheet.source", { survey: text(surveyOf(indicatorOf(figure)).short), wave: String(figure.wave) });
}

function isKey({ indicator }: OwnFigure): boolean {
  return indicator.keyFigure;
}

/** Whether a difference was found among many comparisons: the word for it has to be explained. */
export function saysExploratory(faculty: Faculty, writing: Writing): boolean {
  const shown = figuresOf(faculty, writing)
    .map(({ own }) => own)
    .filter(isShown);
  return differencesOf(shown, writing).clear.some(({ exploratory }) => exploratory);
}

/** What stands large above is not said again, unless the editors pinned it. */
export function sheetMessages(
  faculty: Faculty,
  actions: readonly Action[],
  room: SheetRoom,
  writing: Writing,
): readonly Block[] {
  const { data, year } = writing;
  const choices = data.messages.get(year) ?? { pin: [], drop: [], rewrite: [] };
  const keys = new Set(data.indicators.indicators.filter(({ keyFigure }) => keyFigure).map(({ id }) => id));
  const candidates = messageCandidates(faculty, actions, writing).filter(
    ({ id, indicator }) => indicator === null || !keys.has(indicator) || choices.pin.includes(id),
  );
  const chosen = chooseMessages(candidates, choices);
  const lettersOf = ({ words }: (typeof chosen)[number]) => plain(words).length;
  const items = fitting(chosen, lettersOf, room.messages.most, room.messages.letters)
    .toSorted((a, b) => Number(a.about === "done") - Number(b.about === "done"))
    .map(({ words }) => words);
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
