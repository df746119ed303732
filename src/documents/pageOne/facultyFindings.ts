/** A faculty's own figures -> the findings of its page one: its key figures in a sentence each, and how many of all its figures differ or changed. */
import { type Faculty, isShown, type ShownFigure } from "../../domain/index.ts";
import { type Change, newestChange, restVerdict, sizeWords, type Writing } from "../../statements/index.ts";
import type { Finding } from "../blocks.ts";
import { changesOf, differencesOf, largestChange } from "../chapters/clearOnes.ts";
import { figuresOf } from "../chapters/ownFigures.ts";
import type { Block } from "../report.ts";
import { isSynthetic } from "../synthetic.ts";
import { keyIndicators, told } from "./findings.ts";

/** With the finding on all figures, three stand side by side. */
const mostKeyFigures = 2;

/** A sentence where the faculty has no figure that may be shown. */
export function facultyFindings(faculty: Faculty, writing: Writing): readonly Block[] {
  const name = writing.text(faculty.short ?? faculty.name);
  const keys = keyFindings(faculty, writing);
  const findings = [...keys.slice(0, mostKeyFigures), ...allFigures(faculty, name, writing)];
  return findings.length === 0
    ? [{ kind: "paragraph", words: writing.say("finding.noOwn", { faculty: name }) }]
    : [{ kind: "findings", findings }];
}

/** Each key figure of the faculty in a sentence, beside the rest of the university and its previous wave. */
export function keyFindings(faculty: Faculty, writing: Writing): readonly Finding[] {
  const name = writing.text(faculty.short ?? faculty.name);
  return keyIndicators(writing, "university")
    .flatMap((indicator) => newestChange(indicator, writing, { kind: "faculty", faculty: faculty.id }) ?? [])
    .map((change) => keyFinding(change, name, writing));
}

function keyFinding(change: Change, faculty: string, writing: Writing): Finding {
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
      change: verdict.kind === "up" || verdict.kind === "down" ? verdict.kind : "other",
      previous: before !== null && isShown(before) ? print(before) : "",
      before: before === null ? "" : String(before.wave),
      sized: size === null ? "no" : "yes",
      size: size === null ? "" : sizeWords(size, indicator, writing),
    }),
    source: sourceOf([after], faculty, writing),
    madeUp: isSynthetic([after]),
    isBare: false,
  };
}

/** How many of all figures differ clearly from the rest, and which have changed: the one message that may say that nothing has. */
function allFigures(faculty: Faculty, name: string, writing: Writing): readonly Finding[] {
  const { say, text, print } = writing;
  const shown = figuresOf(faculty, writing)
    .map(({ own }) => own)
    .filter(isShown);
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
      madeUp: isSynthetic(shown),
      isBare: false,
    },
  ];
}

/** "NSE 2024, Law". */
function sourceOf(figures: readonly ShownFigure[], people: string, writing: Writing): string {
  const { say, text, surveyOf, indicatorOf } = writing;
  const surveys = new Set(figures.map((each) => text(surveyOf(indicatorOf(each)).short)));
  const wave = Math.max(...figures.map((each) => each.wave));
  return say("finding.source", { survey: [...surveys].join(", "), wave: String(wave), people, margin: "known" });
}
