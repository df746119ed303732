/** What sentences say of a faculty in German: its article, and the ending of an adjective, follow the case in which a sentence has them. */
import { describe, expect, it } from "vitest";
import { callFaculties } from "../../src/domain/index.ts";
import { eachLanguage } from "../../src/languages/index.ts";
import { createMessages } from "../../src/wording/index.ts";
import { messagesOf } from "./anExample.ts";

const messages = eachLanguage(messagesOf);
const say = createMessages("de", messages.de);

describe("a faculty's name in a German sentence", () => {
  it.each([
    ["Fakultät für Recht", "in der Fakultät für Recht"],
    ["Juristische Fakultät", "in der Juristischen Fakultät"],
    ["Rechts- und Wirtschaftswissenschaftliche Fakultät", "in der Rechts- und Wirtschaftswissenschaftlichen Fakultät"],
    ["Rechtsfakultät", "in der Rechtsfakultät"],
    ["Medizin", "in Medizin"],
  ])("%s stands in it as: %s", (faculty, words) => {
    expect(say("question.students", { faculty })).toBe(`Was sagen die Studierenden ${words} selbst zu diesen Zahlen?`);
  });

  it.each([
    [
      "der",
      "Fachbereich",
      "Fachbereiche",
      "Fachbereichs",
      "Medizinischer Fachbereich",
      "in dem Medizinischen Fachbereich",
    ],
    ["das", "Institut", "Institute", "", "Juristisches Institut", "in dem Juristischen Institut"],
  ] as const)(
    "follows the gender of what the university calls them: %s %s",
    (article, one, many, compound, faculty, words) => {
      const noun = {
        one: { de: one },
        many: { de: many },
        article: { de: article },
        ...(compound === "" ? {} : { compound: { de: compound } }),
      };
      const own = createMessages("de", callFaculties(messages, noun).de);
      expect(own("question.students", { faculty })).toContain(words);
      expect(own("question.title")).toBe(
        compound === "" ? "Fragen an die Leitung" : "Fragen an die Fachbereichsleitung",
      );
      expect(own("factsheet.more", { unit: "Team", email: "t@example.org" })).toBe(
        `Der ${compound === "" ? "Bericht für das Institut" : "Fachbereichsbericht"} erläutert, wie diese Zahlen entstanden sind und was sie nicht aussagen. Fragen: Team, t@example.org.`,
      );
    },
  );
});
