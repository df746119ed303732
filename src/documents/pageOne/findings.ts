/** The board's key figures -> the findings of page one: at most three, each in words that a person would say. */
import { type Faculty, type Indicator, isShown, messageId, type ShownFigure, scaleOf } from "../../domain/index.ts";
import { expandWords } from "../../editors/index.ts";
import { type Change, newestChange, restVerdict, sizeWords, type Words, type Writing } from "../../statements/index.ts";
import type { Finding } from "../blocks.ts";
import { domainName } from "../domainNames.ts";
import { isSynthetic } from "../synthetic.ts";

/** More are not read in one look. */
const mostFindings = 3;

interface Candidate {
  /** What `texts/<year>/messages.yaml` names it by. */
  readonly id: string;
  /** The university's own figure, or that of the faculty which is furthest from the rest. */
  readonly about: "change" | "furthest";
  readonly indicator: Indicator;
  readonly figure: ShownFigure;
  readonly finding: Finding;
}

/** The university's own key figures in their order, and last the faculty that differs most from the rest; what the editors pin stands first, and what they drop nowhere. */
export function findingsOf(writing: Writing): readonly Finding[] {
  const { rewrite } = choicesOf(writing);
  return toldCandidates(writing).map(({ id, finding }) => {
    const words = rewrite.find((each) => each.id === id)?.words[writing.language];
    return words === undefined ? finding : { ...finding, words: expandWords(words, writing), isNamed: false };
  });
}

/** Those that page one has room for, in its order. */
export function toldCandidates(writing: Writing): readonly Candidate[] {
  const { pinned, others } = orderedCandidates(writing);
  const own = others.filter(({ about }) => about === "change");
  const faculty = others.filter(({ about }) => about === "furthest");
  const room = Math.max(0, mostFindings - pinned.length - faculty.length);
  return [...pinned, ...own.slice(0, room), ...faculty].slice(0, mostFindings);
}

function choicesOf({ data, year }: Writing) {
  return data.messages.get(year) ?? { pin: [], drop: [], rewrite: [] };
}

/** What the editors pin, and the others without what they drop. */
function orderedCandidates(writing: Writing) {
  const { pin, drop } = choicesOf(writing);
  const left = findingCandidates(writing).filter(({ id }) => !drop.includes(id));
  const pinned = pin.flatMap((id) => left.find((each) => each.id === id) ?? []);
  return { pinned, others: left.filter(({ id }) => !pin.includes(id)) };
}

/** The newest figures that page one could tell, in its order. */
export function headlineFigures(writing: Writing): readonly ShownFigure[] {
  const { pinned, others } = orderedCandidates(writing);
  return [...pinned, ...others].map(({ figure }) => figure);
}

/** All that page one of the board's report could tell. */
export function findingCandidates(writing: Writing): readonly Candidate[] {
  const own = keyIndicators(writing, "university");
  return [
    ...own
      .flatMap((indicator) => newestChange(indicator, writing) ?? [])
      .map((change) => candidate("change", change, findingOf(change, writing))),
    ...furthestFaculty(own, writing),
  ];
}

function candidate(
  about: Candidate["about"],
  { indicator, after }: Pick<Change, "indicator" | "after">,
  finding: Finding,
): Candidate {
  return { id: messageId(about, indicator.id), about, indicator, figure: after, finding };
}

/** Key figures of surveys that are about the university, or about the whole nation. */
export function keyIndicators({ data, surveyOf }: Writing, coverage: "university" | "national"): readonly Indicator[] {
  return data.indicators.indicators.filter((each) => each.keyFigure && surveyOf(each).coverage === coverage);
}

function findingOf(change: Change, writing: Writing): Finding {
  const { indicator, after } = change;
  const { say, text, print } = writing;
  return {
    value: print(after),
    words: [toldWords(change, writing), ...quotedWords(indicator, writing)].join(" "),
    source: say("finding.source", {
      survey: text(writing.surveyOf(indicator).short),
      wave: String(after.wave),
      people: domainName(after.domain, writing) ?? say(`coverage.${writing.surveyOf(indicator).coverage}`),
    }),
    isNamed: indicator.told === undefined,
    sources: hasMargin(change) ? [] : [say("finding.noMargin")],
    madeUp: isSynthetic([after]),
  };
}

/** Whether anybody can know if the change is chance: page one says once, in a note, where nobody can. */
export function hasMargin({ verdict }: Change): boolean {
  return verdict.kind !== "no margin" && verdict.kind !== "one margin";
}

/** "is the grade that students give their well-being in 2024, after 7.1 in 2023". */
export function toldWords(change: Change, writing: Writing): Words {
  const { indicator, before, verdict } = change;
  const { say, print } = writing;
  const size = verdict.kind === "up" || verdict.kind === "down" ? verdict.size : null;
  return say("finding.change", {
    told: told(indicator, writing),
    verdict: verdict.kind.replaceAll(" ", "_"),
    previous: before !== null && isShown(before) ? print(before) : "",
    before: before === null ? "" : String(before.wave),
    sized: size === null ? "no" : "yes",
    size: size === null ? "" : sizeWords(size, indicator, writing),
  });
}

/** What the figure is, as words behind the number; its name where nobody wrote any. */
export function told({ told: words, name }: Indicator, { text }: Writing): string {
  return text(words ?? name);
}

/** What the source itself says of the figure, and of another one of the same topic for which it gives no number. */
function quotedWords(indicator: Indicator, writing: Writing): readonly Words[] {
  const { say, text, data, index, sourceOf } = writing;
  const { coverage } = writing.surveyOf(indicator);
  const beside = data.indicators.indicators.filter(
    (each) => each.topic === indicator.topic && each.id !== indicator.id && writing.known(each).length === 0,
  );
  const claims = [indicator, ...beside].flatMap(({ id }) => index.claims(id, { kind: coverage }).at(-1) ?? []);
  const byPublisher = Map.groupBy(claims, ({ source }) => text(sourceOf(source).publisher));
  return [...byPublisher].map(([publisher, of]) =>
    say("finding.quoted", { publisher, words: of.map(({ words }) => say("quote", { words: text(words) })).join("; ") }),
  );
}

interface Difference {
  readonly faculty: Faculty;
  readonly indicator: Indicator;
  readonly found: Extract<ReturnType<typeof restVerdict>, { kind: "higher" | "lower" }>;
  /** As a part of the scale. */
  readonly share: number;
}

/** The faculty furthest from the rest of the university, where that is more than chance by the verdict of its family of key figures; nothing where none is. */
function furthestFaculty(indicators: readonly Indicator[], writing: Writing): readonly Candidate[] {
  const all = indicators.flatMap((indicator) =>
    writing.data.university.faculties.flatMap((faculty) => differenceOf(faculty, indicator, writing) ?? []),
  );
  const [first] = all.toSorted((a, b) => b.share - a.share);
  if (first === undefined) return [];
  const { faculty, indicator, found } = first;
  const { say, text, print } = writing;
  const finding = {
    value: print(found.own),
    words: say("finding.faculty", {
      told: told(indicator, writing),
      faculty: text(faculty.short ?? faculty.name),
      rest: print(found.rest),
    }),
    source: say("finding.source", {
      survey: text(writing.surveyOf(indicator).short),
      wave: String(found.own.wave),
      people: say("finding.byFaculty"),
    }),
    isNamed: indicator.told === undefined,
    madeUp: isSynthetic([found.own]),
  };
  return [candidate("furthest", { indicator, after: found.own }, finding)];
}

function differenceOf(faculty: Faculty, indicator: Indicator, writing: Writing): Difference | null {
  const newest = writing.known(indicator, { kind: "faculty", faculty: faculty.id }).at(-1);
  const found = newest === undefined ? null : restVerdict(newest, writing.index);
  if ((found?.kind !== "higher" && found?.kind !== "lower") || found.exploratory) return null;
  return { faculty, indicator, found, share: partOfScale({ indicator, ...found }, writing) };
}

/** How far a figure lies from the rest of the university, as a part of its scale: 0 to 1. */
export function partOfScale(
  { indicator, own, rest }: { indicator: Indicator; own: ShownFigure; rest: ShownFigure },
  { surveyOf }: Writing,
): number {
  const scale = scaleOf(indicator, surveyOf(indicator));
  const range = scale.kind === "range" ? scale.max - scale.min : 100;
  return Math.abs(own.value - rest.value) / range;
}
