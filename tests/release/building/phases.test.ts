/** The phases of a release ask for the one before them: what was not attacked, checked or audited can't be handed on. The compiler checks these lines; that they are refused is the test. */
import { expectTypeOf, it } from "vitest";
import type { Attacked } from "../../../src/release/building/attacked.ts";
import type { Audited, audit } from "../../../src/release/building/audited.ts";
import type { Checked } from "../../../src/release/building/checked.ts";
import type { Made } from "../../../src/release/building/made.ts";
import type { Planned, plan } from "../../../src/release/building/planned.ts";
import type { Protected } from "../../../src/release/building/protected.ts";
import type { Rounded, round } from "../../../src/release/building/rounded.ts";
import type { Worded, word } from "../../../src/release/building/worded.ts";
import type { write } from "../../../src/release/building/written.ts";

type First<F extends (...given: never[]) => unknown> = Parameters<F>[0];

it("rounds only what was attacked", () => {
  expectTypeOf<Attacked>().toExtend<First<typeof round>>();
  expectTypeOf<Protected>().not.toExtend<First<typeof round>>();
});

it("writes words only about what was rounded", () => {
  expectTypeOf<Rounded>().toExtend<First<typeof word>>();
  expectTypeOf<Attacked>().not.toExtend<First<typeof word>>();
});

it("plans only what was checked", () => {
  expectTypeOf<Checked>().toExtend<First<typeof plan>>();
  expectTypeOf<Worded>().not.toExtend<First<typeof plan>>();
});

it("writes only what was made and audited", () => {
  expectTypeOf<Made>().toExtend<First<typeof audit>>();
  expectTypeOf<Planned>().not.toExtend<First<typeof audit>>();
  expectTypeOf<Audited>().toExtend<First<typeof write>>();
  expectTypeOf<Made>().not.toExtend<First<typeof write>>();
});
