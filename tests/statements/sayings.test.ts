/** Sentences about a figure that the data has words for, about all that did not change, and about what was done. */
import { describe, expect, it } from "vitest";
import {
  type Faculty,
  Indicator,
  type Language,
  Language as languages,
  type ShownFigure,
} from "../../src/domain/index.ts";
import { unchangedMessage } from "../../src/statements/keyMessages/unchangedMessage.ts";
import { actionCounts } from "../../src/statements/sentences/actionCounts.ts";
import { changeWords } from "../../src/statements/sentences/changeWords.ts";
import type { Change } from "../../src/statements/verdicts/newestChange.ts";
import { sayIn } from "../documents/anExample.ts";

const law = { name: { nl: "Rechtsgeleerdheid", en: "Law" } } as unknown as Faculty;

function writingIn(language: Language) {
  return {
    language,
    say: sayIn(language),
    text: (each: Readonly<Record<string, string | undefined>>) => each[language] ?? each.en ?? "",
    print: ({ value, unit }: ShownFigure) => (unit === "percent" ? `${value}%` : String(value)),
    surveyOf: () => ({ items: [{ id: "q", scale: { kind: "range", min: 1, max: 10 } }] }),
  } as never;
}

function anIndicator(id: string, unit: "percent" | "grade", told?: Record<string, string>): Indicator {
  const name = { nl: `Naam ${id}`, en: `Name ${id}` };
  const about =
    unit === "percent"
      ? { statistic: "share", answers: { from: 1, to: 5, of: { nl: "studenten", en: "students" } } }
      : { statistic: "mean" };
  return Indicator.parse({
    ...{ id: `x.${id}`, survey: "x", item: "q", topic: "t", better: "higher", unit, decimals: 0, name, short: name },
    ...about,
    ...(told === undefined ? {} : { told }),
  });
}

function aFigure(indicator: Indicator, wave: number, value: number, bound: string | null = null): ShownFigure {
  return {
    ...{ id: `${indicator.id}/${wave}`, indicator: indicator.id, wave, value, bound, unit: indicator.unit },
    ...{ status: "computed", statistic: indicator.statistic, domain: { kind: "faculty", faculty: "law" } },
  } as unknown as ShownFigure;
}

const clear = { kind: "no clear change", alone: false } as const;

function aChange(indicator: Indicator, before: number, after: number, verdict: Change["verdict"] = clear): Change {
  return { indicator, before: aFigure(indicator, 2023, before), after: aFigure(indicator, 2024, after), verdict };
}

describe("a change of a figure that the data has words for", () => {
  const told = { nl: "van de studenten had veel stress", en: "of students had a lot of stress" };
  const stress = anIndicator("stress", "percent", told);
  // Between a number and its unit stands a space that does not break.
  const saidIn = (language: Language, change: Change) =>
    changeWords(change, "sentence", writingIn(language), law).replaceAll("\u00a0", " ");
  const size = { value: 5, step: 1, seemsOff: false, from: 2, to: 8 };

  it("is told in these words, with whose it is, its direction and size first, and how sure that is behind", () => {
    const change = aChange(stress, 40, 45, { kind: "up", size, exploratory: false });
    expect(saidIn("en", change)).toBe(
      "45% of students had a lot of stress (Law, 2024), 5 percentage points higher than in 2023 (40%), which is more than chance (95% confidence interval of the difference: 2 to 8 percentage points).",
    );
    expect(saidIn("nl", change)).toBe(
      "45% van de studenten had veel stress (Rechtsgeleerdheid, 2024), 5 procentpunt hoger dan in 2023 (40%); dat is meer dan toeval (95%-betrouwbaarheidsinterval van het verschil: 2 tot 8 procentpunt).",
    );
  });

  it("claims no direction where the difference may be chance", () => {
    expect(saidIn("en", aChange(stress, 40, 45))).toBe(
      "45% of students had a lot of stress (Law, 2024); no clear change from 2023 (40%), since the difference may be chance.",
    );
  });
});

describe("one message for all that did not change", () => {
  const saidOf = (changes: readonly Change[]) => unchangedMessage(changes, writingIn("en")).map(({ words }) => words);
  const [a, b, c] = [anIndicator("a", "percent"), anIndicator("b", "percent"), anIndicator("c", "grade")];

  it("names the percentages that lie furthest apart", () => {
    expect(saidOf([aChange(a, 40, 42), aChange(b, 60, 54), aChange(c, 6, 8)])).toEqual([
      "None of the 3 figures tested changed by more than chance since the previous wave; the percentages furthest apart are 60% in 2023 and 54% in 2024 (Name b).",
    ]);
  });

  it("says 'other' where another figure did change", () => {
    const changed = aChange(c, 6, 8, { kind: "too small to show", exploratory: false });
    expect(saidOf([changed, aChange(a, 40, 42), aChange(b, 60, 54)])[0]).toMatch(/^None of the other 2 figures tested/);
  });

  it("names none where two lie equally far apart, where none does, or where a share near an end leaves that open", () => {
    const alone = "None of the 2 figures tested changed by more than chance since the previous wave.";
    expect(saidOf([aChange(a, 40, 42), aChange(b, 60, 58)])).toEqual([alone]);
    expect(saidOf([aChange(a, 40, 40), aChange(b, 60, 60)])).toEqual([alone]);
    const open = { ...aChange(b, 5, 60), before: aFigure(b, 2023, 5, "at_most") };
    expect(saidOf([aChange(a, 40, 42), open])).toEqual([alone]);
  });

  it("counts only what was tested, and is not there for one figure", () => {
    const untested: Change["verdict"] = { kind: "no margin" };
    expect(saidOf([aChange(a, 40, 42), aChange(b, 60, 54, untested)])).toEqual([]);
  });
});

describe("what was done", () => {
  it.each([
    ["en", "2 are done, one is delayed and one has yet to begin"],
    ["nl", "zijn er 2 afgerond, is er één vertraagd en moet er één nog beginnen"],
  ] as const)("is told in the states that there are, and in no others (%s)", (language, words) => {
    const states = ["planned", "done", "delayed", "done"] as const;
    expect(
      actionCounts(
        states.map((state) => ({ state })),
        writingIn(language),
      ).replace(", and ", " and "),
    ).toBe(words);
  });

  it("is told in every language for every state, with one and with many", () => {
    for (const language of languages.options)
      for (const state of ["planned", "running", "delayed", "done", "stopped"] as const)
        for (const many of [1, 2, 21]) {
          const words = actionCounts(
            Array.from({ length: many }, () => ({ state })),
            writingIn(language),
          );
          expect(words.includes(String(many))).toBe(many > 1);
        }
  });
});
