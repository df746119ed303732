/** What is typed into a form while it is being saved. */
import { afterEach, expect, it } from "vitest";
import { hasReplies, keepReply, noteSent, typedReply } from "../../src/studio/client/comments/typedReplies.ts";
import { forgetTyped, hasTyped, keepTyped, noteSaved, typedAt } from "../../src/studio/client/fields/typed.ts";

const name = "actions/2024.yaml title";

afterEach(() => forgetTyped(name));

it("is kept where more was typed since it was sent, on top of what was saved", () => {
  keepTyped(name, "One", "");
  keepTyped(name, "One and two", "");
  noteSaved(name, "One");
  expect(typedAt(name)).toEqual({ text: "One and two", base: "One" });
  expect(hasTyped()).toBe(true);
});

it("is forgotten where it is what was saved", () => {
  keepTyped(name, "One", "");
  noteSaved(name, "One");
  expect([typedAt(name), hasTyped()]).toEqual([null, false]);
});

it("is kept of a reply until it was sent, and of what was typed since", () => {
  keepReply("c-one", "So it is");
  keepReply("c-two", "No");
  noteSent("c-two", "No");
  expect([typedReply("c-one"), typedReply("c-two"), hasReplies()]).toEqual(["So it is", "", true]);
  keepReply("c-one", "So it is. And more");
  noteSent("c-one", "So it is");
  expect(typedReply("c-one")).toBe("So it is. And more");
  noteSent("c-one", "So it is. And more");
  expect(hasReplies()).toBe(false);
});
