/** What earlier editions had wrong -> sentences for those who may read the figures. */
import {
  type Correction,
  type Domain,
  domainOfKey,
  type Edition,
  type Given,
  type Indicator,
  isKnown,
  type KnownEstimate,
  levelGroup,
} from "../domain/index.ts";
import { domainName } from "./domainNames.ts";
import { formatDate } from "./formatDate.ts";
import { formatInUnit } from "./formatValue.ts";
import { mayRead } from "./mayRead.ts";
import type { Audience } from "./report.ts";
import { marked, type Words } from "./words.ts";
import type { Writing } from "./writing.ts";

export interface EditionWords {
  readonly edition: number;
  /** "Edition 2, corrected on 4 July 2025". */
  readonly title: string;
  /** Something that it corrected was corrected again, by a newer one. */
  readonly again: boolean;
  /** What happened, in the editors' words. */
  readonly reason: string | null;
  /** One a figure; the value of now is marked with its estimate. */
  readonly corrections: readonly Words[];
  /** Figures as they are called in a list: "Grade for general well-being, 2023". */
  readonly figures: readonly string[];
  /** Those that this edition no longer shows, called so too. */
  readonly gone: readonly Pick<Named, "name" | "indicator" | "domain">[];
}

/** Editions of the year, the newest first; nothing of the first one, which corrects nothing. `isWanted` is asked of figures that are shown: of one that is gone, every reader who may read it is told. A figure that was corrected again stands with the newest edition alone, and nothing is said of one that was neither shown before nor is now. `since`: the edition that the readers have; what stood in it is what the figure was. */
export function editionWords(
  writing: Writing,
  audience: Audience,
  isWanted: (estimate: string) => boolean = () => true,
  since: number | null = null,
): readonly EditionWords[] {
  const all = writing.data.corrections.get(writing.year)?.editions ?? [];
  const editions = all.filter(({ edition }) => since === null || edition > since);
  const newest = new Map(editions.flatMap((each) => each.corrections.map(({ estimate }) => [estimate, each] as const)));
  const oldest = new Map(
    editions.toReversed().flatMap((each) => each.corrections.map((one) => [one.estimate, one.before] as const)),
  );
  return editions.toReversed().map((edition) => {
    const told = edition.corrections
      .filter(({ estimate }) => newest.get(estimate) === edition)
      .map((each) => (since === null ? each : { ...each, before: oldest.get(each.estimate) ?? each.before }));
    const own = told.flatMap((correction) => {
      const named = namesOf(correction, writing);
      if (named === null || !mayRead(audience, named.domain)) return [];
      const first = oldest.get(correction.estimate) ?? correction.before;
      if (named.now === null && first.state !== "shown" && correction.before.state !== "shown") return [];
      if (named.now !== null && isSameGiven(correction.before, correction.after)) return [];
      return named.now === null || isWanted(correction.estimate) ? [{ correction, ...named }] : [];
    });
    const again = edition.corrections.some((each) => {
      const domain = newest.get(each.estimate) === edition ? undefined : namesOf(each, writing)?.domain;
      return domain !== undefined && mayRead(audience, domain);
    });
    return {
      edition: edition.edition,
      again,
      title: editionTitle(edition, writing),
      reason: edition.reason === undefined ? null : writing.text(edition.reason),
      corrections: own.map((each) => sentence(each, writing)),
      figures: own.flatMap(({ name, now }) => (now === null ? [] : [name])),
      gone: own.flatMap(({ name, now, indicator, domain }) => (now === null ? [{ name, indicator, domain }] : [])),
    };
  });
}

export function editionTitle({ edition, on }: Pick<Edition, "edition" | "on">, { say, language }: Writing): string {
  return say("edition.title", { edition, date: formatDate(on, language) });
}

function isSameGiven(a: Given, b: Given): boolean {
  if (a.state !== "shown" || b.state !== "shown") return false;
  return a.value === b.value && a.lower === b.lower && a.upper === b.upper && a.base === b.base;
}

interface Named {
  readonly correction: Correction;
  readonly domain: Domain;
  readonly indicator: Indicator;
  readonly name: string;
  /** Null of a figure that is not shown any more. */
  readonly now: KnownEstimate | null;
}

/** A correction of what is not followed any more has no name to tell it by. */
function namesOf({ estimate, after }: Correction, writing: Writing): Omit<Named, "correction"> | null {
  const { data, say, text } = writing;
  const [id = "", wave = "", ...rest] = estimate.split("/");
  const indicator = data.indicators.indicators.find((each) => each.id === id);
  const domain = domainOfKey(rest.join("/"), data.university.programmes);
  if (indicator === undefined || domain === null || !isNamed(domain, writing)) return null;
  const whose = domainName(domain, writing) ?? say(`site.${writing.surveyOf(indicator).coverage}`);
  // What these readers have no such figures of is not told either: programmes on the intranet.
  if (!writing.index.hasKind(domain.kind)) return null;
  const now = writing.index.find(indicator.id, Number(wave), domain);
  const madeUp =
    now !== undefined && "provenance" in now && now.provenance.kind === "computed" && now.provenance.synthetic;
  return {
    domain,
    indicator,
    now: after.state === "shown" && now !== undefined && isKnown(now) ? now : null,
    name: say("edition.figure", { name: text(indicator.name), wave, whose, made: madeUp ? "up" : "no" }),
  };
}

/** Faculties and groups come and go. */
function isNamed(domain: Domain, { data }: Writing): boolean {
  if ("faculty" in domain && !data.university.faculties.some(({ id }) => id === domain.faculty)) return false;
  if (!("group" in domain) || domain.group === levelGroup) return true;
  return data.surveys.some(({ survey }) =>
    survey.responses?.groups.some(
      ({ id, categories }) => id === domain.group && categories.some((each) => each.id === domain.category),
    ),
  );
}

function sentence({ correction, indicator, name, now }: Named, writing: Writing): Words {
  const { say, language } = writing;
  const { before, after, cause } = correction;
  const shown = (given: Extract<Given, { state: "shown" }>) =>
    formatInUnit(given.value, indicator.unit, indicator.decimals, language);
  const because = say(`edition.cause.${cause}`);
  if (now === null)
    return say("edition.gone", { name, state: after.state === "shown" ? "absent" : after.state, because });
  const value = marked(now.id, writing.label(now));
  if (before.state !== "shown") return say("edition.new", { name, value, because });
  if (after.state === "shown" && before.value === after.value) return say("edition.margin", { name, value, because });
  const same = shown(before) === shown({ ...before, value: now.value });
  return say(same ? "edition.precision" : "edition.changed", { name, before: shown(before), value, because });
}
