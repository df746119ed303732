import { describe, expect, it } from "vitest";
import { done, told } from "../../../src/app/telling/told.ts";

const finding = { file: "data/university.yaml", message: "this file is missing" };
const made = { kind: "made", files: 3 } as const;
const asDone = ({ files }: typeof made) => ({
  text: `${files} files\n`,
  value: { files },
});

describe("what a use case came to", () => {
  it("is told in words to people, as a value to scripts, with status 0", () => {
    expect(told(made, false, asDone)).toEqual({ stdout: "3 files\n", stderr: "", status: 0 });
    expect(told(made, true, asDone)).toEqual({ stdout: '{"files":3}\n', stderr: "", status: 0 });
  });

  it("where it was stopped, are its findings, with status 1: on standard output for scripts, beside it for people", () => {
    const stopped = { kind: "findings", findings: [finding] } as const;
    const people = told(stopped, false, asDone);
    expect(people).toMatchObject({ stdout: "", status: 1 });
    expect(people.stderr).toContain("data/university.yaml  this file is missing\n");
    const scripts = told(stopped, true, asDone);
    expect(scripts).toMatchObject({ stderr: "", status: 1 });
    expect(JSON.parse(scripts.stdout)).toEqual({ findings: [finding] });
  });

  it("has lines that people read whoever reads the rest, and a status of its own", () => {
    const each = { text: "1 sent\n", value: { sent: 1 }, stderr: "law: nobody knows\n", status: 1 } as const;
    expect(done(each, true)).toEqual({ stdout: '{"sent":1}\n', stderr: "law: nobody knows\n", status: 1 });
  });
});
