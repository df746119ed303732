/** The example's release, made as its user makes it -> every printed document beside the goals for its kind. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentKindNames } from "../../src/domain/index.ts";
import { wellbeing } from "../cli/run.ts";
import { wholeWayMs } from "../limits.ts";
import { sharedStore } from "../madeOnce.ts";
import { isFull } from "../skips.ts";
import { goals } from "./goals.ts";
import { judge, worstOf } from "./judge.ts";
import { type MeasuredDocument, measureRelease } from "./measures/measureRelease.ts";

const project = path.resolve(import.meta.dirname, "../..");

describe.runIf(isFull)("the printed documents of the example", () => {
  let out: string;
  let measured: readonly MeasuredDocument[];
  beforeAll(async () => {
    out = await mkdtemp(path.join(tmpdir(), "wellbeing-pages-"));
    const { status, stderr } = await wellbeing(["report", "--out", out, ...sharedStore()]);
    expect(status, stderr).toBe(0);
    measured = await measureRelease({ folder: path.join(out, "2024"), data: path.join(project, "data") });
  }, 2 * wholeWayMs);
  afterAll(async () => await rm(out, { recursive: true, force: true }));

  it("are of every kind, in two languages, and are read: text, headlines of charts, and what the board report has too", () => {
    expect(new Set(measured.map(({ kind }) => kind))).toEqual(new Set(documentKindNames));
    for (const { name, kind, measures } of measured) {
      expect(measures.lines.longest, name).not.toBeNull();
      expect(measures.pageOne, name).not.toBeNull();
      if (kind !== "students") expect(measures.headlines.all.length, name).toBeGreaterThan(0);
      expect(measures.shared === null, name).toBe(kind === "board");
    }
  });

  it("have a chapter on method in every faculty report, which may be the board report's", () => {
    for (const { name, measures } of measured.filter(({ kind }) => kind === "faculty"))
      expect(measures.shared?.chapters.filter(({ isLeftOut }) => isLeftOut).length, name).toBeGreaterThan(0);
  });

  it.each(goals)("are as good as they were, and as their bounds say: $name", (goal) => {
    const wrong = documentKindNames.flatMap((kind) => {
      const values = measured.filter((each) => each.kind === kind).map(({ measures }) => goal.measure(measures));
      const worst = worstOf(
        goal,
        values.filter((value) => value !== null),
      );
      const found = worst === null ? null : judge(goal, kind, worst);
      return found === null ? [] : [`${kind}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });
});

it("every kind of document has a goal for its pages", () => {
  const pages = goals.find(({ name }) => name === "pages");
  expect(Object.keys(pages?.bounds ?? {}).sort()).toEqual([...documentKindNames].sort());
});
