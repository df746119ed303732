import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/domain/index.ts";
import { misspelled } from "../../../src/editors/index.ts";

const dictionaries: Readonly<Record<Language, string>> = {
  en: "students well-being English felt and the support don't student see e.g. reports",
  nl: "studenten welzijn Nederland het één beleid zorg ochtends enquête foto",
  de: "Student Studierende Befragung lernen das Zufriedenheit über",
};

function marked(text: string, language: Language, own: readonly string[] = []): readonly string[] {
  const words = new Set(dictionaries[language].split(" "));
  return misspelled(text, language, (word) => words.has(word), new Set(own)).map(({ word }) => word);
}

describe("what is misspelled", () => {
  it("is told with its place", () => {
    const found = misspelled("The\nwelbeing", "en", (word) => word === "the", new Set());
    expect(found).toEqual([{ word: "welbeing", at: 4 }]);
  });

  it("is no capital where the small letter is right, and a small letter where a capital belongs", () => {
    expect(marked("Students see English. THE REPORTS", "en")).toEqual([]);
    expect(marked("students see english", "en")).toEqual(["english"]);
    expect(marked("Das Lernen", "de")).toEqual([]);
    expect(marked("das student", "de")).toEqual(["student"]);
    expect(marked("Eén", "nl")).toEqual([]);
  });

  it("is no compound of known words in Dutch and German, whatever links them, and one in English", () => {
    expect(marked("studentenwelzijn welzijnsbeleid zorgbeleid", "nl")).toEqual([]);
    expect(marked("Studierendenzufriedenheit Studierendenbefragung", "de")).toEqual([]);
    expect(marked("studentsupport", "en")).toEqual(["studentsupport"]);
    expect(marked("studentenwelzjin", "nl")).toEqual(["studentenwelzjin"]);
  });

  it("is no word with hyphens or apostrophes whose parts are right", () => {
    expect(marked("student's students’ don’t student-support non-students", "en")).toEqual([]);
    expect(marked("'s ochtends foto's NSE-enquête zorg- en welzijnsbeleid", "nl", ["en"])).toEqual([]);
    expect(marked("student-suport", "en")).toEqual(["student-suport"]);
  });

  it("is no abbreviation, number, address, call, note or question", () => {
    expect(marked("ECIO GPs LimeSurvey COVID-19 B2 10km e.g. the", "en")).toEqual([]);
    expect(marked("see www.exampel.org, https://exampel.org/helpp and helpp@exampel.org, exampel.nl", "en")).toEqual(
      [],
    );
    expect(marked('{{plain "helpp"}} [the](#helpp) the[^helpp] <!-- helpp --> [? helpp helpp]', "en")).toEqual([]);
  });

  it("is no word of the university, and no capital of one", () => {
    expect(marked("Lirik zorgteam Zorgteam", "nl", ["Lirik", "zorgteam"])).toEqual([]);
    expect(marked("lirik", "nl", ["Lirik"])).toEqual(["lirik"]);
  });
});
