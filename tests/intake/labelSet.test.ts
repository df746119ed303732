import { describe, expect, it } from "vitest";
import { labelSetOf } from "../../src/intake/labels/labelSet.ts";

/** "1=a; 2=b" -> what kind of answers these are. */
function kindOf(text: string, missing: readonly string[] = []): string {
  const codes = text.split("; ").map((each) => {
    const [code = "", ...label] = each.split("=");
    return { code, label: label.join("=") };
  });
  const { answers, noAnswers } = labelSetOf(codes, (code) => missing.includes(code));
  const ends = answers.kind === "scale" ? ` ${answers.min} to ${answers.max}` : "";
  const none = noAnswers.map(({ code, kind }) => `, ${code} ${kind}`).join("");
  return `${answers.kind}${ends}${none}`;
}

describe("the answers of a question, by the labels of their codes", () => {
  it.each([
    [
      "1=Helemaal mee oneens; 2=Mee oneens; 3=Neutraal; 4=Mee eens; 5=Helemaal mee eens; 99=Weet niet",
      "scale 1 to 5, 99 no-answer",
    ],
    [
      "1=Strongly agree; 2=Agree; 3=Neither agree nor disagree; 4=Disagree; 5=Strongly disagree; -9=Not shown",
      "scale 1 to 5, -9 not-asked",
    ],
    ["1=Trifft nicht zu; 2=Trifft eher nicht zu; 3=teils teils; 4=Trifft eher zu; 5=Trifft zu", "scale 1 to 5"],
    ["1=(Bijna) nooit; 2=Soms; 3=Vaak; 4=(Bijna) altijd; 8=n.v.t.", "scale 1 to 4, 8 no-answer"],
    [
      "0=At no time; 1=Some of the time; 2=Less than half of the time; 3=More than half of the time; 4=Most of the time; 5=All of the time",
      "scale 0 to 5",
    ],
    ["1=Not at all; 7=Extremely", "scale 1 to 7"],
    ["0=0 bad; 1=1; 2=2; 3=3; 4=4; 5=5 good", "scale 0 to 5"],
    ["A1=Nooit; A2=Soms; A3=Vaak", "scale 1 to 3"],
    ["1=Ja; 2=Nee; 3=Weet ik niet", "yes-no, 3 no-answer"],
    ["0=Not selected; 1=Selected", "ticks"],
    ["1=With parents; 2=With friends; 3=Other", "kinds"],
  ])("%s: %s", (codes, kind) => {
    expect(kindOf(codes)).toBe(kind);
  });

  it.each([
    ["words of a language that is not known", "1=Pas du tout; 2=Un peu; 3=Beaucoup"],
    ["times, of which no mean can be made", "1=Daily; 2=Weekly; 3=Monthly; 4=Never"],
    ["amounts in classes", "1=0-5 hours; 2=6-10 hours; 3=more than 10 hours"],
    ["yes, no and something between", "1=Yes; 2=Maybe; 3=No"],
    ["two ends without a middle", "1=Agree; 2=Disagree"],
    ["steps in no order", "1=Neutral; 2=Good; 3=Bad"],
    ["steps of which one is lacking", "1=Never; 2=Sometimes; 4=Always"],
    ["a step more that is none", "1=Very bad; 2=Bad; 3=Good; 4=Very good; 5=I was away"],
  ])("%s are asked about: never a scale without a question", (_, codes) => {
    expect(kindOf(codes)).not.toMatch(/^(scale|yes-no|ticks)/);
  });

  it("takes a code that the file declares to be no answer for none, whatever its words", () => {
    expect(kindOf("1=Never; 2=Sometimes; 3=Often; 9=Always", ["9"])).toBe("scale 1 to 3, 9 no-answer");
  });
});
