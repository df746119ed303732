import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { Language as languages } from "../../src/domain/index.ts";
import { createMessages, flatten, messageTable } from "../../src/wording/index.ts";
import { messagesOf, sayIn } from "../documents/anExample.ts";
import { messageTableOf, writtenMessages } from "./messageTable.ts";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

describe("the program's sentences", () => {
  it("are listed in src/wording/messageTable.ts: run npm run messages where they are not", () => {
    expect(messageTable).toEqual(messageTableOf(writtenMessages()));
  });

  it.each(languages.options)("are the same in %s as in English, with the same values", (language) => {
    expect(messageTableOf(messagesOf(language))).toEqual(messageTable);
  });

  it.each(languages.options)(
    "have no word for a faculty of their own in %s, but for where it is declared",
    (language) => {
      const own = flatten(messagesOf(language)).filter(([key]) => !key.startsWith("noun."));
      const words = (elements: Elements): string =>
        elements
          .map((each) =>
            each.type === 0
              ? each.value
              : "options" in each
                ? Object.values(each.options)
                    .map(({ value }) => words(value))
                    .join("|")
                : "",
          )
          .join("");
      const said = own.map(([key, sentence]) => [
        key,
        words(new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }).getAst()),
      ]);
      expect(said.filter(([, text]) => /fa[ck]ult/i.test(text ?? ""))).toEqual([]);
    },
  );

  it("tell what they are made of beside what they were given: their own words and what they count, and no text or figure", () => {
    const own = new Set<string>();
    const { forTemplate: say } = createMessages(
      "en",
      {
        a: "{name}: {value} on a scale of {min} to {max}",
        b: "Done: {n, plural, one {# action} other {# actions}}",
        c: "Interval",
      },
      own,
    );
    expect(say("a", { name: "Latin", value: "6.2", min: 1, max: 10 })).toBe("Latin: 6.2 on a scale of 1 to 10");
    say("b", { n: 3 });
    say("c", {});
    expect([...own]).toEqual(["on a scale of 1 to 10", "Done: 3 actions", "Interval"]);
  });

  it("are asked for by keys and values that the compiler knows", () => {
    const say = sayIn("en");
    const kind: "mean" | "share" = languages.options.length > 0 ? "mean" : "share";
    expect(say(`chart.measured.${kind}`, { min: 1, max: 10, people: "" })).toBe("Mean on a scale of 1 to 10");
    // @ts-expect-error: there is no such key.
    expect(() => say("page.contens")).toThrow('no en message "page.contens"');
    // @ts-expect-error: a part of a key may be anything.
    expect(() => say(`page.${String(0)}`)).toThrow('no en message "page.0"');
    // @ts-expect-error: it needs a value.
    expect(() => say("value.about")).toThrow("value");
    // @ts-expect-error: its value has another name.
    expect(() => say("value.about", { vlaue: 1 })).toThrow("value");
    // @ts-expect-error: what it counts is given as a number.
    expect(say("evidence.count", { count: "3" })).toBe("3");
    // @ts-expect-error: of two keys, both need their values.
    expect(say(`chart.measured.${kind}`, { min: 1, max: 10 })).toBe("Mean on a scale of 1 to 10");
  });

  it("say which one is missing", () => {
    const { forTemplate: say } = createMessages("en", { a: { b: "B" } });
    expect(say("a.b", {})).toBe("B");
    expect(() => say("a.c", {})).toThrow('no en message "a.c"');
  });

  it("call a faculty as the university does, and put the article before a name that has the word in it", () => {
    const called = (language: "nl" | "en", one: string, many: string, article: string) => {
      const noun = { ...(messagesOf(language).noun as object), one, many, article, compound: "" };
      const tree = {
        noun,
        ...(language === "nl"
          ? {
              a: "{nounArticle, select, het {Dit} other {Deze}} {noun}, {Nouns}, {nounCompound}",
              b: "van {theFaculty}",
            }
          : { a: "{Noun} of {nouns}: {nounArticle} {noun}", b: "at {theFaculty}" }),
      };
      return createMessages(language, tree).forTemplate;
    };
    const nl = called("nl", "instituut", "instituten", "het");
    expect(nl("a", {})).toBe("Dit instituut, Instituten, none");
    expect(called("nl", "ijsschool", "ijsscholen", "de")("a", {})).toBe("Deze ijsschool, IJsscholen, none");
    const dutch = ["Instituut voor Kunst", "Wiskundig Instituut", "Het Instituut", "Kunst", "Institutionele zaken"];
    expect(dutch.map((faculty) => nl("b", { faculty }))).toEqual([
      "van het Instituut voor Kunst",
      "van het Wiskundig Instituut",
      "van Het Instituut",
      "van Kunst",
      "van Institutionele zaken",
    ]);
    const en = called("en", "academy", "academies", "an");
    expect(en("a", {})).toBe("Academy of academies: an academy");
    const english = ["Academy of Arts", "Hill Law Academy", "Arts", "Academy"];
    expect(english.map((faculty) => en("b", { faculty }))).toEqual([
      "at the Academy of Arts",
      "at Hill Law Academy",
      "at Arts",
      "at Academy",
    ]);
  });

  it("keep angle brackets as text", () => {
    expect(createMessages("en", { a: "<b>{x}</b>" }).forTemplate("a", { x: "<i>" })).toBe("<b><i></b>");
  });

  it("is said of the values that it is given, however alike these are to others", () => {
    const { forTemplate: say } = createMessages("en", { a: "{x}|{y}" });
    const given = [
      { x: "1", y: "2" },
      { x: 1, y: "2" },
      { x: "1 y string 1:2", y: "2" },
      { x: "1", y: "2 y string 1:2" },
      { x: "", y: "1 y string 1:2" },
    ];
    const said = given.map(({ x, y }) => `${x}|${y}`);
    expect(given.map((values) => say("a", values))).toEqual(said);
    expect(given.toReversed().map((values) => say("a", values))).toEqual(said.toReversed());
  });
});
