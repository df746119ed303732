/** What earlier editions had wrong -> sentences for those who may read the figures. */

import {
  type Audience,
  type Domain,
  domainOfEstimate,
  type Edition,
  type Given,
  type Indicator,
  isShown,
  levelGroup,
  partsOfEstimate,
  type ShownFigure,
} from "../domain/index.ts";
import {
  type KnownFigures,
  marked,
  type Origins,
  type Printing,
  type Reported,
  type Speech,
  type Words,
  type Writing,
} from "../statements/index.ts";
import { decimalsOfStep, formatDate, formatInUnit } from "../wording/index.ts";
import { whomName } from "./domainNames.ts";
import { type FigureChange, figureChanges } from "./figureChanges.ts";
import { mayRead } from "./mayRead.ts";
import { isSynthetic } from "./synthetic.ts";

export interface EditionWords {
  readonly edition: number;
  /** "Edition 2, corrected on 4 July 2025". */
  readonly title: string;
  /** Something that it corrected was corrected again, by a newer one. */
  readonly again: boolean;
  /** What happened, in the editors' words. */
  readonly reason: string | null;
  /** Figures are rounded to other steps from this edition on, in words; null where they are not. */
  readonly rounding: string | null;
  /** One a figure; the value of now is marked with its estimate. */
  readonly corrections: readonly Words[];
  /** The same as rows of a table, where a list would be too long. */
  readonly rows: readonly CorrectionRow[];
  /** Figures as they are called in a list: "Grade for general well-being, 2023". */
  readonly figures: readonly string[];
  /** Those that this edition no longer shows, called so too. */
  readonly gone: readonly Pick<Named, "name" | "indicator" | "domain">[];
}

export interface CorrectionRow {
  readonly name: string;
  readonly before: string;
  readonly now: Words;
}

/** Editions of the year, the newest first; nothing of the first one, which corrects nothing. `isWanted` is asked of figures that are shown: of one that is gone, every reader who may read it is told. Each figure stands with one edition (`figureChanges`). `since`: the edition that the readers have; what stood in it is what the figure was. */
export function editionWords(
  writing: Writing,
  audience: Audience,
  isWanted: (estimate: string) => boolean = () => true,
  since: number | null = null,
): readonly EditionWords[] {
  const editions = writing.data.corrections.get(writing.year)?.editions ?? [];
  const told = figureChanges(editions, since).flatMap((change): Named[] => {
    const named = namesOf(change, writing);
    if (named === null || !mayRead(audience, named.domain)) return [];
    if (named.now === null && change.before.state !== "shown") return [];
    return named.now === null || isWanted(change.estimate) ? [{ change, ...named }] : [];
  });
  const read = editions.filter(({ edition }) => since === null || edition > since);
  return read.toReversed().map((edition) => {
    const own = told.filter(({ change }) => change.edition === edition.edition);
    return {
      edition: edition.edition,
      again: told.some(({ change }) => change.edition !== edition.edition && change.editions.includes(edition.edition)),
      title: editionTitle(edition, writing),
      reason: edition.reason === undefined ? null : writing.text(edition.reason) || null,
      rounding: edition.rounding === true ? writing.say("edition.rounding") : null,
      corrections: own.map((each) => sentence(each, writing)),
      rows: own.map((each) => rowOf(each, writing)),
      figures: own.flatMap(({ name, now }) => (now === null ? [] : [name])),
      gone: own.flatMap(({ name, now, indicator, domain }) => (now === null ? [{ name, indicator, domain }] : [])),
    };
  });
}

export function editionTitle({ edition, on }: Pick<Edition, "edition" | "on">, { say, language }: Speech): string {
  return say("edition.title", { edition, date: formatDate(on, language) });
}

interface Named {
  readonly change: FigureChange;
  readonly domain: Domain;
  readonly indicator: Indicator;
  readonly name: string;
  /** Null of a figure that is not shown any more. */
  readonly now: ShownFigure | null;
}

/** A correction of what is not followed any more has no name to tell it by. */
function namesOf(
  { estimate, after }: FigureChange,
  writing: Reported & Speech & Origins & KnownFigures,
): Omit<Named, "change"> | null {
  const { data, say, text } = writing;
  const { indicator: id, wave } = partsOfEstimate(estimate);
  const indicator = data.indicators.indicators.find((each) => each.id === id);
  const domain = domainOfEstimate(estimate, data.university.programmes);
  if (indicator === undefined || domain === null || !isNamed(domain, writing)) return null;
  const whose =
    whomName({ indicator: indicator.id, domain }, writing) ?? say(`site.${writing.surveyOf(indicator).coverage}`);
  // What these readers have no such figures of is not told either: programmes on the intranet.
  if (!writing.index.isRead(domain.kind)) return null;
  const now = writing.index.find(indicator.id, Number(wave), domain);
  const madeUp = now !== undefined && isSynthetic([now]);
  return {
    domain,
    indicator,
    now: after.state === "shown" && now !== undefined && isShown(now) ? now : null,
    name: say("edition.figure", { name: text(indicator.name), wave, whose, made: madeUp ? "up" : "no" }),
  };
}

/** Whether the data has a name for it: faculties and groups come and go. */
export function isNamed(domain: Domain, { data }: Reported): boolean {
  if ("faculty" in domain && !data.university.faculties.some(({ id }) => id === domain.faculty)) return false;
  if ("peers" in domain)
    return data.surveys.some(({ benchmark }) => benchmark?.groups.some(({ id }) => id === domain.peers) === true);
  if (!("group" in domain) || domain.group === levelGroup) return true;
  return data.surveys.some(({ survey }) =>
    survey.responses?.groups.some(
      ({ id, categories }) => id === domain.group && categories.some((each) => each.id === domain.category),
    ),
  );
}

/** A figure as an edition gave it, in words. */
export function givenWords(
  { value, precision, step, bound }: Extract<Given, { state: "shown" }>,
  indicator: Pick<Indicator, "unit" | "decimals">,
  { say, language }: Speech,
): string {
  const decimals = step === undefined ? indicator.decimals : decimalsOfStep(step);
  const number = formatInUnit(value, indicator.unit, decimals, language);
  if (bound !== undefined) return say(bound === "at_most" ? "value.atMost" : "value.atLeast", { value: number });
  return precision === undefined
    ? number
    : say(`value.${precision === "about" ? "about" : "moreThan"}`, { value: number });
}

function rowOf({ change, indicator, name, now }: Named, writing: Speech & Printing): CorrectionRow {
  const { say } = writing;
  const { before, after } = change;
  // What is hidden now is not repeated: it would be told by the words that say so.
  if (now === null || after.state !== "shown") {
    const state = after.state === "shown" ? "absent" : after.state;
    return { name, before: say("table.none"), now: say("edition.cell.gone", { state }) };
  }
  const was = before.state === "shown" ? givenWords(before, indicator, writing) : say("edition.cell.none");
  const value = marked(now.id, writing.label(now));
  const looksSame = was === writing.label(now);
  return { name, before: was, now: looksSame ? say("edition.cell.margin", { value }) : value };
}

function sentence({ change, indicator, name, now }: Named, writing: Speech & Printing): Words {
  const { say } = writing;
  const { before, after, causes } = change;
  const because = causes.map((cause) => say(`edition.cause.${cause}`)).join(" ");
  if (now === null)
    return say("edition.gone", { name, state: after.state === "shown" ? "absent" : after.state, because });
  const value = marked(now.id, writing.label(now));
  if (before.state !== "shown" || after.state !== "shown") return say("edition.new", { name, value, because });
  const isSame = before.value === after.value && before.precision === after.precision && before.bound === after.bound;
  if (isSame) return say("edition.margin", { name, value, because });
  const was = givenWords(before, indicator, writing);
  const looksSame = was === writing.label(now);
  return say(looksSame ? "edition.precision" : "edition.changed", { name, before: was, value, because });
}
