/** What readers were given of a figure before: by the ledgers of what was published or handed out, and by corrections. Of a figure that is hidden now, or that an edition hid, nothing is repeated. */
import { type Figure, type Ledger, partsOfEstimate } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { formatNumber } from "../../wording/index.ts";
import { givenWords } from "../correctionWords.ts";
import { earlierInYear } from "../pages/editionsOfFigure.ts";
import { type DataPlace, part, type StoryPart } from "./story.ts";

export function earlierPart(figure: Figure, writing: Writing): StoryPart {
  const { say, data, year } = writing;
  if (figure.status === "suppressed") return part("earlier", [say("studio.ask.story.notRepeated")]);
  const indicator = writing.indicatorOf(figure);
  const editions = data.corrections.get(year)?.editions ?? [];
  const { before, hid } = earlierInYear(figure.id, indicator, editions, writing);
  const recorded = data.ledgers.flatMap((ledger) => recordedWords(figure, ledger, writing));
  const correctionFile = `corrections/${year}.yaml`;
  const places: readonly DataPlace[] = editions.length === 0 ? [] : [{ file: correctionFile, at: ["editions"] }];
  const isHidden = data.ledgers.some((ledger) => hides(ledger, figure, indicator.survey));
  if (hid || isHidden) return part("earlier", [say("studio.ask.story.notRepeated")], places);
  const told = [
    ...before.map(({ edition, value }) => say("studio.ask.story.edition", { edition, value })),
    ...recorded,
  ];
  return part("earlier", told.length === 0 ? [say("studio.ask.story.neverGiven")] : told, places);
}

function hides(ledger: Ledger, { indicator, wave, id }: Figure, survey: string): boolean {
  if (ledger.schema === 1) return false;
  const { key } = partsOfEstimate(id);
  return ledger.cells.some(
    (cell) => cell.survey === survey && cell.wave === wave && cell.cell === key && cell.hidden.includes(indicator),
  );
}

function recordedWords(figure: Figure, ledger: Ledger, writing: Writing): readonly string[] {
  const { say, language } = writing;
  const indicator = writing.indicatorOf(figure);
  const { key } = partsOfEstimate(figure.id);
  const about = { year: String(ledger.year) };
  if (ledger.schema === 1) return [];
  return ledger.cells.flatMap((cell) => {
    if (cell.survey !== indicator.survey || cell.wave !== figure.wave || cell.cell !== key) return [];
    if (cell.printed === "exactly") return [say("studio.ask.story.recordedExactly", about)];
    const found = cell.printed.find((each) => each.indicator === figure.indicator);
    if (found === undefined) return [];
    const { value, value_step: step, bound, base } = found;
    const given = { state: "shown", value, step, ...(bound === null ? {} : { bound }) } as const;
    const words = givenWords(given, indicator, writing);
    return [
      say("studio.ask.story.recorded", {
        ...about,
        value: words,
        base: indicator.counted ? "none" : formatNumber(base, 0, language),
      }),
    ];
  });
}
