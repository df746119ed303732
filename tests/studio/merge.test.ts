import { describe, expect, it } from "vitest";
import { callsIn } from "../../src/studio/client/write/callsIn.ts";
import { applied, editsBetween, merged } from "../../src/studio/client/write/merge.ts";
import { editedForm, writtenForm } from "../../src/studio/client/write/writtenForm.ts";

const base = "one\n\ntwo\n\nthree\n";

describe("two versions of a text", () => {
  it("are merged where other places were changed", () => {
    expect(merged(base, "ONE\n\ntwo\n\nthree\n", "one\n\ntwo\n\nTHREE\nfour\n")).toBe("ONE\n\ntwo\n\nTHREE\nfour\n");
    expect(merged(base, "one\n\nthree\n", "zero\none\n\ntwo\n\nthree\n")).toBe("zero\none\n\nthree\n");
  });

  it("are one where both say the same, or only one was changed", () => {
    expect(merged(base, "ONE\n\ntwo\n\nthree\n", "ONE\n\ntwo\n\nthree\n")).toBe("ONE\n\ntwo\n\nthree\n");
    expect(merged(base, base, "x\n")).toBe("x\n");
    expect(merged(base, "x\n", base)).toBe("x\n");
    expect(merged(base, "ONE\n\ntwo\n\nthree\n", "ONE\n\ntwo\n\nTHREE\n")).toBe("ONE\n\ntwo\n\nTHREE\n");
  });

  it("are never merged where the same place was changed in other words, or words were added at one place", () => {
    expect(merged(base, "one\n\nTWO\n\nthree\n", "one\n\n2\n\nthree\n")).toBeNull();
    expect(merged(base, "one\n\n\n\nthree\n", "one\n\n2\n\nthree\n")).toBeNull();
    expect(merged(base, `${base}mine\n`, `${base}theirs\n`)).toBeNull();
  });

  it("lead from one to the other by edits of whole lines, whatever they are", () => {
    const texts = ["", "\n", "a", "a\n", "a\nb\na\n", "b\na\nb", "a\n\nc\nb\n", base];
    for (const from of texts) for (const to of texts) expect(applied(from, editsBetween(from, to))).toBe(to);
  });
});

describe("a file that is edited", () => {
  it("keeps its mark, its line ends and its last line as they were", () => {
    const files = ["\uFEFFa\r\nb", "a\r\nb\r\n", "a\rb\nc\r\n", "a\nb\n", "", "\uFEFF"];
    for (const file of files) expect(writtenForm(file, editedForm(file))).toBe(file);
  });

  it("differs only where somebody typed, in lines that end as most do", () => {
    expect(writtenForm("\uFEFFa\r\nb\r\nc\nd", "a\nX\nY\nc\nd")).toBe("\uFEFFa\r\nX\r\nY\r\nc\nd");
    expect(writtenForm("a\r\nb\r\n", "a\nb\nc\n")).toBe("a\r\nb\r\nc\r\n");
  });
});

describe("calls in a text", () => {
  it("are found whole, with braces in their words, and not over lines", () => {
    const text = 'A {{estimate "a.b" wave=2024}} and {{plain "}} x"}}, {{ bro\nken }} {{}';
    expect(callsIn(text).map(({ raw }) => raw)).toEqual(['{{estimate "a.b" wave=2024}}', '{{plain "}} x"}}']);
    const [first] = callsIn(text);
    expect(text.slice(first?.from, first?.to)).toBe(first?.raw);
  });
});
