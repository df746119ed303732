import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseMessages,
  type MessageCandidate,
  mostMessages,
  scoreOf,
} from "../../../src/statements/keyMessages/keyMessages.ts";

function aMessage(id: string, more: Partial<MessageCandidate> = {}): MessageCandidate {
  return {
    id,
    indicator: null,
    about: "figures",
    words: id,
    size: 0.01,
    certainty: 0.5,
    weight: 1,
    unchanged: null,
    ...more,
  };
}

const free = { pin: [], drop: [] };
const ids = (all: readonly MessageCandidate[], choices: { pin: string[]; drop: string[] } = free) =>
  chooseMessages(all, choices).map(({ id }) => id);

describe("key messages", () => {
  it("stand by size, certainty and weight", () => {
    const all = [
      aMessage("change:small", { size: 0.001 }),
      aMessage("change:large", { size: 0.2 }),
      aMessage("change:sure", { size: 0.2, certainty: 1 }),
      aMessage("change:light", { size: 0.2, certainty: 1, weight: 0.4 }),
    ];
    expect(ids(all)).toEqual(["change:sure", "change:large", "change:light", "change:small"]);
  });

  it("are at most five, with one at least about what was done", () => {
    const all = Array.from({ length: 8 }, (_, place) => aMessage(`change:m${place}`, { size: 0.05, certainty: 1 }));
    expect(ids([...all, aMessage("done:actions", { about: "done", certainty: 0, weight: 0.1 })])).toEqual([
      "change:m0",
      "change:m1",
      "change:m2",
      "change:m3",
      "done:actions",
    ]);
  });

  it("that an editor pins stand first, in the editor's order; dropped ones never", () => {
    const all = ["change:a", "change:b", "change:c"].map((id) => aMessage(id));
    expect(ids(all, { pin: ["change:c", "change:b"], drop: ["change:a"] })).toEqual(["change:c", "change:b"]);
  });

  it("say at most once that nothing changed: of all figures together, unless an editor asks for one of them", () => {
    const all = [
      aMessage("change:a", { unchanged: "one" }),
      aMessage("change:b", { unchanged: "one" }),
      aMessage("unchanged:figures", { unchanged: "all" }),
      aMessage("change:c", { size: 0.2, certainty: 1 }),
    ];
    expect(ids(all)).toEqual(["change:c", "unchanged:figures"]);
    expect(ids(all, { pin: ["change:b"], drop: [] })).toEqual(["change:b", "change:c"]);
    expect(ids(all, { pin: [], drop: ["unchanged:figures"] })).toEqual(["change:c"]);
  });

  it("do not depend on the order in which they come", () => {
    const message = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g").map((name) => `change:${name}`),
      about: fc.constantFrom("figures" as const, "done" as const),
      size: fc.double({ min: 0, max: 1, noNaN: true }),
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(message, { selector: ({ id }) => id }), (found) => {
        const all = found.map(({ id, ...more }) => aMessage(id, more));
        const chosen = chooseMessages(all, free);
        expect(chooseMessages(all.toReversed(), free)).toEqual(chosen);
        expect(chosen.length).toBeLessThanOrEqual(mostMessages);
        expect(chosen.some(({ about }) => about === "done")).toBe(all.some(({ about }) => about === "done"));
        expect(scoreOf(chosen[0] ?? aMessage("x"))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
