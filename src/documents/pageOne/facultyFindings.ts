/** A faculty's own figures -> the findings of its page one: its key figures, or what differs most, in a sentence each, and how many of all its figures differ or changed. */
import { type Faculty, type Indicator, isShown, type ShownFigure } from "../../domain/index.ts";
import {
  type Change,
  newestChange,
  restVerdict,
  type Speech,
  sizeWords,
  type Writing,
} from "../../statements/index.ts";
import type { Finding } from "../blocks.ts";
import { changesOf, differencesOf, largestChange } from "../chapters/clearOnes.ts";
import { figuresOf } from "../chapters/ownFigures.ts";
import type { Block } from "../report.ts";
import { isSynthetic } from "../synthetic.ts";
import { hasMargin, keyIndicators, partOfScale, told } from "./findings.ts";

/** With the finding on all figures, three stand side by side. */
const mostTold = 2;

/** None where the faculty has no figure that may be shown. */
export function facultyFindings(faculty: Faculty, writing: Writing): readonly Finding[] {
  const name = writing.text(faculty.short ?? faculty.name);
  const shown = figuresOf(faculty, writing)
    .map(({ own }) => own)
    .filter(isShown);
  const told = toldChanges(faculty, shown, writing).slice(0, mostTold);
  const findings = told.map((change) => ownFinding(change, name, writing));
  // A count of what has just been told one by one would say nothing.
  const areAllTold = shown.every(({ id }) => told.some(({ after }) => after.id === id));
  return areAllTold ? findings : [...findings, ...allFigures(shown, name, writing)];
}

/** Of each indicator in the order in which page one tells them: the newest figure of the faculty. */
function toldChanges(faculty: Faculty, shown: readonly ShownFigure[], writing: Writing): readonly Change[] {
  return toldIndicators(shown, writing).flatMap(
    (indicator) => newestChange(indicator, writing, { kind: "faculty", faculty: faculty.id }) ?? [],
  );
}

/** The newest figures of the faculty in the order in which page one tells them. */
export function facultyHeadlineFigures(faculty: Faculty, writing: Writing): readonly ShownFigure[] {
  const shown = figuresOf(faculty, writing)
    .map(({ own }) => own)
    .filter(isShown);
  return toldChanges(faculty, shown, writing).map(({ after }) => after);
}

/** The university's key figures, and then what differs most from its rest. */
function toldIndicators(shown: readonly ShownFigure[], writing: Writing): readonly Indicator[] {
  const keys = keyIndicators(writing, "university");
  const others = differencesOf(shown, writing)
    .clear.map((each) => ({ ...each, indicator: writing.indicatorOf(each.own) }))
    .filter(({ indicator }) => !keys.some(({ id }) => id === indicator.id))
    .toSorted((a, b) => partOfScale(b, writing) - partOfScale(a, writing));
  return [...keys, ...others.map(({ indicator }) => indicator)];
}

/** A sentence where the faculty has no figure that may be shown. */
export function findingBlocks(findings: readonly Finding[], faculty: Faculty, { say, text }: Speech): readonly Block[] {
  const name = text(faculty.short ?? faculty.name);
  return findings.length === 0
    ? [{ kind: "paragraph", words: say("finding.noOwn", { faculty: name }) }]
    : [{ kind: "findings", findings }];
}

/** Each key figure of the faculty in a sentence, beside the rest of the university and its previous wave. */
export function keyFindings(faculty: Faculty, writing: Writing): readonly Finding[] {
  const name = writing.text(faculty.short ?? faculty.name);
  return keyIndicators(writing, "university")
    .flatMap((indicator) => newestChange(indicator, writing, { kind: "faculty", faculty: faculty.id }) ?? [])
    .map((change) => ownFinding(change, name, writing));
}

function ownFinding(change: Change, faculty: string, writing: Writing): Finding {
  const { indicator, after, before, verdict } = change;
  const { say, print, index } = writing;
  const rest = restVerdict(after, index);
  const size = verdict.kind === "up" || verdict.kind === "down" ? verdict.size : null;
  return {
    value: print(after),
    words: say("finding.own", {
      told: told(indicator, writing),
      faculty,
      beside: rest.kind === "higher" || rest.kind === "lower" || rest.kind === "none" ? rest.kind : "untested",
      rest: rest.kind === "untested" ? "" : print(rest.rest),
      standing: (rest.kind === "higher" || rest.kind === "lower") && rest.exploratory ? "exploratory" : "key",
      change: verdict.kind === "up" || verdict.kind === "down" ? verdict.kind : "other",
      previous: before !== null && isShown(before) ? print(before) : "",
      before: before === null ? "" : String(before.wave),
      sized: size === null ? "no" : "yes",
      size: size === null ? "" : sizeWords(size, indicator, writing),
    }),
    source: sourceOf([after], faculty, writing),
    isNamed: indicator.told === undefined,
    madeUp: isSynthetic([after]),
    sources: hasMargin(change) ? [] : [say("finding.noMargin")],
  };
}

/** How many of all figures differ clearly from the rest, and which have changed: the one message that may say that nothing has. */
function allFigures(shown: readonly ShownFigure[], name: string, writing: Writing): readonly Finding[] {
  const { say, text, print } = writing;
  const { tested, clear } = differencesOf(shown, writing);
  if (tested.length === 0) return [];
  const changes = changesOf(shown, writing);
  const largest = largestChange(changes.tested);
  const nothing = changes.tested.length > 0 && changes.clear.length === 0;
  return [
    {
      value: say("finding.ofAll", { count: clear.length, all: tested.length }),
      words: [
        say("finding.differ", {
          all: tested.length,
          count: clear.length,
          exploratory: clear.filter(({ exploratory }) => exploratory).length,
        }),
        ...(nothing
          ? [
              say("finding.nothingChanged", {
                all: changes.tested.length,
                largest: largest === null ? "none" : text(largest.indicator.short),
                previous: largest === null ? "" : print(largest.before),
                value: largest === null ? "" : print(largest.after),
                before: largest === null ? "" : String(largest.before.wave),
                wave: largest === null ? "" : String(largest.after.wave),
              }),
            ]
          : changes.clear.length === 0
            ? []
            : [
                say("finding.changed", {
                  count: changes.clear.length,
                  names: changes.clear.map(({ indicator }) => text(indicator.short)).join("; "),
                }),
              ]),
      ].join(" "),
      source: sourceOf(shown, name, writing),
      isNamed: false,
      madeUp: isSynthetic(shown),
    },
  ];
}

/** "NSE 2024, Law". */
function sourceOf(figures: readonly ShownFigure[], people: string, writing: Writing): string {
  const { say, text, surveyOf, indicatorOf } = writing;
  const surveys = new Set(figures.map((each) => text(surveyOf(indicatorOf(each)).short)));
  const wave = Math.max(...figures.map((each) => each.wave));
  return say("finding.source", { survey: [...surveys].join(", "), wave: String(wave), people });
}
