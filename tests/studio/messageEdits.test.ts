import { describe, expect, it } from "vitest";
import { asWritten, begun } from "../../src/studio/desks/fields/editFile.ts";
import { formOf } from "../../src/studio/desks/fields/formPart.ts";
import { choicesIn, MessageChange, messageEdits } from "../../src/studio/desks/fields/messageEdits.ts";
import { editYaml, openYaml } from "../../src/studio/yaml/index.ts";

const file = "texts/2024/messages.yaml";

/** The text with what an editor decided, as the desk writes it. */
function decided(text: string, ...changes: readonly MessageChange[]): string {
  return changes.reduce((before, change) => {
    const yaml = openYaml(before);
    const value = yaml.kind === "opened" ? (yaml.value ?? {}) : {};
    return messageEdits(choicesIn(value), change).reduce((now, edit) => {
      const made = editYaml(now, asWritten(now, edit, formOf(file)));
      if (made.kind !== "edited") throw new Error(JSON.stringify(made));
      return made.text;
    }, before);
  }, text);
}

const [one, two, three] = ["change:cs.grade", "change:cs.stress", "furthest:cs.grade"];
const words = { nl: "Het is goed", en: "It is good" };

describe("a key message", () => {
  it("that is pinned begins the file, and more of them follow", () => {
    expect(begun(file)).toBe("");
    const pinned = decided("", { kind: "pin", id: two });
    expect(pinned).toBe(`pin: ["${two}"]\n`.replaceAll('"', ""));
    expect(decided(pinned, { kind: "pin", id: one })).toBe(`pin: [${two}, ${one}]\n`);
  });

  it("is moved up and down among the pinned, and comments stay", () => {
    const text = `pin: # as agreed\n  - ${one} # first\n  - ${two}\n`;
    const moved = `pin: # as agreed\n  - ${two} # first\n  - ${one}\n`;
    expect(decided(text, { kind: "up", id: two })).toBe(moved);
    expect(decided(moved, { kind: "down", id: two })).toBe(text);
    expect(decided(text, { kind: "up", id: one })).toBe(text);
  });

  it("that is pinned is no more dropped, and the other way round", () => {
    const text = `pin:\n  - ${one}\n  - ${two}\n`;
    const dropped = decided(text, { kind: "drop", id: one });
    expect(dropped).toBe(`pin:\n  - ${two}\ndrop: [${one}]\n`);
    expect(decided(dropped, { kind: "pin", id: one })).toBe(`pin:\n  - ${two}\n  - ${one}\n`);
  });

  it("that is let go leaves the file as it was", () => {
    const text = `# chosen by the board\nheadline: { nl: Kop, en: Head }\n`;
    expect(decided(text, { kind: "pin", id: one }, { kind: "unpin", id: one })).toBe(text);
    expect(decided(text, { kind: "drop", id: three }, { kind: "takeBack", id: three })).toBe(text);
    const rewritten = decided(text, { kind: "rewrite", id: one, words });
    expect(rewritten).toBe(`${text}rewrite:\n  - id: ${one}\n    words: { nl: Het is goed, en: It is good }\n`);
    expect(decided(rewritten, { kind: "ownWordsAway", id: one })).toBe(text);
  });

  it("has words in the order of the university's languages, and calls of figures as they were typed", () => {
    const grade = '{{estimate "cs.grade" wave=2024}}';
    const change = MessageChange.parse({
      kind: "rewrite",
      id: one,
      words: { nl: `Het is ${grade}`, en: `It is ${grade}` },
    });
    expect(decided("", change)).toContain(`words: { nl: 'Het is ${grade}', en: 'It is ${grade}' }`);
  });

  it("is rewritten in one language at a time", () => {
    const text = decided("", { kind: "rewrite", id: one, words });
    expect(decided(text, { kind: "rewrite", id: one, words: { en: "It is fine" } })).toBe(text.replace("good", "fine"));
  });
});
