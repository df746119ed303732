/** What a page may ask for, and the words of the command that it becomes. */
import { describe, expect, it } from "vitest";
import type { Step } from "../../src/app/step.ts";
import { showSteps, stepText } from "../../src/app/telling/showSteps.ts";
import { Job, wordsOf } from "../../src/studio/desks/releasing/jobs.ts";
import { stepAfter, type WorkStep } from "../../src/studio/desks/releasing/workStep.ts";

const at = { data: "/d", responses: null, releases: "/o", year: 2024, replaced: "/o/2024-edition-1" };
const handing = { correction: false, only: [], again: [] };
const words = (job: object) => wordsOf(Job.parse(job), at);

describe("a job", () => {
  it.each([
    [{ kind: "make", withoutEmbargoed: true }, "report --data=/d --out=/o --year=2024 --progress --without-embargoed"],
    [{ kind: "publish", to: "/srv/w" }, "publish --data=/d --out=/o --year=2024 --to=/srv/w --progress"],
    [{ kind: "mayPublish", to: "/srv/w" }, "publish --data=/d --out=/o --year=2024 --to=/srv/w --check --progress"],
    [{ kind: "sites", to: "/srv/w" }, "rollback --to=/srv/w --list"],
    [
      { kind: "rollback", to: "/srv/w", name: "000001-2024-0123456789ab" },
      "rollback --to=/srv/w --name=000001-2024-0123456789ab",
    ],
    [
      { kind: "mails", correction: true, only: ["a", "b"], again: ["c"] },
      "distribute --data=/d --out=/o --year=2024 --progress --correction --only=a,b --again=c",
    ],
    [
      { kind: "folders", to: "/f", ...handing, now: "2025-09-01", by: "Board", why: "The press." },
      "distribute --data=/d --out=/o --year=2024 --to-folder=/f --progress --now=2025-09-01 --by=Board --why=The press.",
    ],
    [
      { kind: "send", smtp: "smtp://me@mail.example.org:587", passwordFile: "/p", ...handing },
      "distribute --data=/d --out=/o --year=2024 --send --smtp=smtp://me@mail.example.org:587 --password-file=/p --progress",
    ],
    [
      { kind: "decide", decisions: [{ who: "dean-law", what: "lost" }] },
      "distribute --data=/d --out=/o --year=2024 --decide=dean-law=lost",
    ],
    [{ kind: "draft" }, "diff /o/2024-edition-1 /o/2024 --data=/d --write"],
  ])("of $kind is the command that a terminal runs", (job, line) => {
    expect(words(job)?.join(" ")).toBe(line);
  });

  it("that compares needs two editions", () => {
    expect(wordsOf({ kind: "compare" }, { ...at, replaced: null })).toBeNull();
  });

  it.each([
    ["another option for a folder", { kind: "publish", to: "--out=/etc" }],
    ["a folder that depends on where the program runs", { kind: "publish", to: "srv/w" }],
    ["a line break in a folder", { kind: "publish", to: "/srv\n--check" }],
    ["another option for a reason", { kind: "publish", to: "/srv", now: "2025-01-01", by: "Board", why: "--check" }],
    ["no day", { kind: "publish", to: "/srv", now: "tomorrow" }],
    ["an option beside", { kind: "publish", to: "/srv", store: "/etc" }],
    ["another site than one that is kept", { kind: "rollback", to: "/srv", name: "../../etc" }],
    ["an option for a recipient", { kind: "mails", ...handing, only: ["--send"] }],
    ["two recipients in one", { kind: "mails", ...handing, only: ["a,b"] }],
    ["a password in the address of a server", { kind: "send", smtp: "smtp://me:secret@example.org", ...handing }],
    ["a server of another kind", { kind: "send", smtp: "http://example.org", ...handing }],
    ["a decision that is none", { kind: "decide", decisions: [{ who: "a", what: "--send" }] }],
    ["a command that the desk has not", { kind: "init" }],
    ["nothing", null],
  ])("is refused with %s", (_, job) => {
    expect(Job.safeParse(job).success).toBe(false);
  });
});

describe("how far a command is", () => {
  const stepOf = (lines: readonly string[]) => lines.reduce<WorkStep | null>(stepAfter, null);

  it("is counted from what it says where there is no terminal", () => {
    const lines = ["making 4 files", "board.en.pdf, 12 pages (3 left)", "a note", "x (1 left, about 2 s, 1 reused)"];
    const seen = lines.map((_, place) => stepOf(lines.slice(0, place + 1)));
    expect(seen.map((each) => each?.progress?.done)).toEqual([0, 1, 1, 3]);
  });

  it.each<Step>([
    { at: "data" },
    { at: "figures" },
    { at: "reports" },
    { at: "release" },
    { at: "pages", done: 3, all: 120 },
    { at: "leaks", done: 0, all: 40 },
    { at: "site" },
  ])("is known of each step that a command tells: $at", (step) => {
    const progress = "done" in step ? { done: step.done, all: step.all } : null;
    expect(stepOf([stepText(step)])).toEqual({ at: step.at, progress });
  });
});

describe("a command", () => {
  const steps = (isTTY: boolean, asked: boolean, json = false) => {
    const written: string[] = [];
    const shown = showSteps({ isTTY, write: (text: string) => written.push(text) > 0 } as never, asked, json);
    shown.tell({ at: "data" });
    shown.pausing(() => written.push("said\n"))();
    shown.tell({ at: "site" });
    shown[Symbol.dispose]();
    return written.join("");
  };

  it("says each step in a line of its own where it is asked to", () => {
    expect(steps(false, true)).toBe("reading the data\nsaid\nputting the site up\n");
  });

  it("says them in one line of a terminal, which is clear whenever something else is said", () => {
    expect(steps(true, false)).toBe("reading the data\r\u001b[Ksaid\nputting the site up\r\u001b[K");
  });

  it.each([
    ["a timer runs it", false, false],
    ["a script reads it", true, true],
  ])("says none where %s", (_, isTTY, json) => {
    expect(steps(isTTY, false, json)).toBe("said\n");
  });
});
