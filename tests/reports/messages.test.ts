import { describe, expect, it } from "vitest";
import { createMessages, flatten } from "../../src/reports/index.ts";
import { messagesOf } from "./anExample.ts";

/** Names of the values that a sentence prints: `{name}`, `{count, plural, …}`. */
function values(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\s*([a-zA-Z]+)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();
}

describe("the program's sentences", () => {
  const [nl, en] = [new Map(flatten(messagesOf("nl"))), new Map(flatten(messagesOf("en")))];

  it("are the same in Dutch and English, with the same values", () => {
    expect([...nl.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, sentence] of nl) expect([key, values(sentence)]).toEqual([key, values(en.get(key) ?? "")]);
  });

  it("tell what they are made of beside what they were given: their own words and what they count, and no text or figure", () => {
    const own = new Set<string>();
    const say = createMessages(
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
    say("c");
    expect([...own]).toEqual(["on a scale of 1 to 10", "Done: 3 actions", "Interval"]);
  });

  it("say which one is missing", () => {
    const say = createMessages("en", { a: { b: "B" } });
    expect(say("a.b")).toBe("B");
    expect(() => say("a.c")).toThrow('no en message "a.c"');
  });

  it("keep angle brackets as text", () => {
    expect(createMessages("en", { a: "<b>{x}</b>" })("a", { x: "<i>" })).toBe("<b><i></b>");
  });
});
