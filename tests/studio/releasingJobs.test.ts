/** What a page may ask for, and the words of the command that it becomes. */
import { describe, expect, it } from "vitest";
import { Job, wordsOf } from "../../src/studio/desks/releasing/jobs.ts";
import { progressAfter } from "../../src/studio/desks/releasing/work.ts";

const at = { data: "/d", responses: null, releases: "/o", year: 2024, replaced: "/o/2024-edition-1" };
const handing = { correction: false, only: [], again: [] };
const words = (job: object) => wordsOf(Job.parse(job), at);

describe("a job", () => {
  it.each([
    [{ kind: "make", withoutEmbargoed: true }, "report --data=/d --out=/o --year=2024 --without-embargoed"],
    [{ kind: "publish", to: "/srv/w" }, "publish --data=/d --out=/o --year=2024 --to=/srv/w"],
    [{ kind: "mayPublish", to: "/srv/w" }, "publish --data=/d --out=/o --year=2024 --to=/srv/w --check"],
    [{ kind: "sites", to: "/srv/w" }, "rollback --to=/srv/w --list"],
    [
      { kind: "rollback", to: "/srv/w", name: "000001-2024-0123456789ab" },
      "rollback --to=/srv/w --name=000001-2024-0123456789ab",
    ],
    [
      { kind: "mails", correction: true, only: ["a", "b"], again: ["c"] },
      "distribute --data=/d --out=/o --year=2024 --correction --only=a,b --again=c",
    ],
    [
      { kind: "folders", to: "/f", ...handing, now: "2025-09-01", by: "Board", why: "The press." },
      "distribute --data=/d --out=/o --year=2024 --to-folder=/f --now=2025-09-01 --by=Board --why=The press.",
    ],
    [
      { kind: "send", smtp: "smtp://me@mail.example.org:587", passwordFile: "/p", ...handing },
      "distribute --data=/d --out=/o --year=2024 --send --smtp=smtp://me@mail.example.org:587 --password-file=/p",
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
  it("is counted from what it says where there is no terminal", () => {
    const lines = ["making 4 files", "board.en.pdf, 12 pages (3 left)", "a note", "x (1 left, about 2 s, 1 reused)"];
    const seen = lines.map((_, place) =>
      lines.slice(0, place + 1).reduce(progressAfter, null as null | { done: number; all: number }),
    );
    expect(seen.map((each) => each?.done)).toEqual([0, 1, 1, 3]);
  });
});
