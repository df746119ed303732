/** What of a year's tasks is done: what is there, and neither asks anything nor is old. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { doneTasks, yearTasks } from "../../src/editors/index.ts";
import { readData } from "../../src/sources/index.ts";
import { aCollege, type College } from "../sources/aCollege.ts";

let college: College;
beforeEach(async () => {
  college = await aCollege();
});
afterEach(async () => await college[Symbol.asyncDispose]());

async function tasks() {
  const { data } = await readData(college.folder);
  if (data === null) throw new Error("the college can be read");
  const said = (all: ReturnType<typeof doneTasks>) => all.map(({ message, task }) => `${message} (${task.owner})`);
  return { done: said(doneTasks(data, 2024)), open: said(yearTasks(data, 2024)) };
}

describe("the tasks of a year that are done", () => {
  it("are what is there, each with whoever owns it", async () => {
    const { done } = await tasks();
    expect(done).toContain('action "talk": nothing says that its state is old (Studentenzaken)');
    expect(done.some((each) => each.startsWith('text "summary" is written'))).toBe(true);
  });

  it("are none of those that are still to be done, in whichever language", async () => {
    await college.change("texts/2024/en/summary.md", "The grade was", "[? What else is there?] The grade was");
    await college.change("actions/2024.yaml", "Talking", '"[? A title?]"');
    const { done, open } = await tasks();
    expect(open.length).toBeGreaterThan(0);
    expect(done.filter((each) => each.includes('"summary"') || each.includes('"talk"'))).toEqual([]);
    expect(done).toContain('action "room": nothing says that its state is old (Decaan)');
  });
});
