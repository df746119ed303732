/** What people say, added to a file that others write by hand and by other studios. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Comment } from "../../src/domain/index.ts";
import { DataFolder } from "../../src/studio/dataFolder.ts";
import { readComments } from "../../src/studio/desks/comments/commentsFile.ts";
import { type Said, withSaid } from "../../src/studio/desks/comments/editComments.ts";
import { asCsv, asMarkdown } from "../../src/studio/desks/comments/exported.ts";
import { sayComment } from "../../src/studio/desks/comments/sayComment.ts";

const where = { document: "board", language: "en", anchor: "summary", words: "The grade was 7.0." } as const;

function aComment(id: string, text = "Is this so?"): Said {
  return { kind: "comment", comment: { id, where, who: "Anna", on: "2025-02-11T14:05Z", text } };
}

const byHand = `# Ours, in the order of the meeting.
year: 2024
comments:
  # Asked by the board.
  - id: c-first
    where: { document: board, language: en, anchor: summary, words: "The grade was 7.0." }   # page one
    who: Ben
    on: 2025-02-10
    text: |
      Two lines,
      of mine.
    replies:
      - { who: Anna, on: 2025-02-10, text: "Yes: both." }

  - id: c-second
    who: Carla
    where:
      document: board
      language: nl
      anchor: ""
      words: "Het cijfer"
    on: 2025-02-11
    text: 'Quoted' # a note
# The end.
`;

describe("a file of comments", () => {
  it("begins with what is said first", () => {
    const text = withSaid(null, 2024, aComment("c-0001"));
    expect(readComments(text, 2024)).toMatchObject({ kind: "read", comments: [{ id: "c-0001", replies: [] }] });
  });

  it.each<[string, Said, number]>([
    ["a comment", aComment("c-new1", "First line\n\n# no note: a second"), 1],
    ["a reply to a list that is there", reply("c-first"), 1],
    ["a first reply", reply("c-second"), 1],
    ["that it is done", { kind: "resolved", id: "c-second", resolved: { by: "Ben", on: "2025-02-12" } }, 1],
  ])("only gets lines more by %s: every line by hand stays as it stands", (_, said, places) => {
    const text = withSaid(byHand, 2024, said) ?? "";
    const added = linesMore(byHand, text);
    expect(added.runs).toBe(places);
    expect(added.lost).toEqual([]);
    expect(readComments(text, 2024).kind).toBe("read");
  });

  it("is as it was before, byte for byte, once what was done is opened again", () => {
    const done = withSaid(byHand, 2024, { kind: "resolved", id: "c-first", resolved: { by: "Ben", on: "2025-02-12" } });
    expect(done).not.toBe(byHand);
    expect(withSaid(done, 2024, { kind: "opened", id: "c-first" })).toBe(byHand);
  });

  it("keeps who was first to say that it is done", () => {
    const done = withSaid(byHand, 2024, { kind: "resolved", id: "c-first", resolved: { by: "Ben", on: "2025-02-12" } });
    const again: Said = { kind: "resolved", id: "c-first", resolved: { by: "Anna", on: "2025-02-13" } };
    expect(withSaid(done, 2024, again)).toBe(done);
  });

  it.each(["year: 2024\ncomments: []\n", "year: 2024\n", "{ year: 2024, comments: [] }\n", "year: 2024\ncomments:"])(
    "is written whatever it looked like while it was empty: %j",
    (empty) => {
      const text = withSaid(empty, 2024, aComment("c-0001"));
      expect(readComments(text, 2024)).toMatchObject({ comments: [{ id: "c-0001" }] });
    },
  );

  it("tells of a comment that somebody took out meanwhile", () => {
    expect(withSaid(byHand, 2024, reply("c-gone"))).toBeNull();
  });

  it.each([
    ["a conflict that git left", `${byHand}<<<<<<< HEAD\n`, /line 2\d/],
    ["a field that nobody knows", "year: 2024\ncomments:\n  - { id: c-0001, mood: good }\n", /comments\.0/],
    ["another year", "year: 2023\n", /2023/],
  ])("is not touched where it has %s", (_, text, problem) => {
    const read = readComments(text, 2024);
    expect(read.kind === "unreadable" ? read.problem : "read").toMatch(problem);
  });

  it("shows a comment once that two merged branches brought", () => {
    const twice = `${withSaid(null, 2024, aComment("c-0001"))}`.replace("comments:\n", (head) => head);
    const entry = twice.slice(twice.indexOf("  - id"));
    expect(readComments(twice + entry, 2024)).toMatchObject({ comments: [{ id: "c-0001" }] });
  });
});

describe("several people at once", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "wellbeing-comments-"));
  });
  afterAll(async () => await rm(folder, { recursive: true }));

  it("lose nothing of what each of them says, with a studio each", async () => {
    const studios = [new DataFolder(folder), new DataFolder(folder), new DataFolder(folder)];
    const ids = Array.from({ length: 12 }, (_, place) => `c-${1000 + place}`);
    await Promise.all(
      ids.map(async (id, place) => await sayComment(studios[place % 3] as DataFolder, 2024, aComment(id))),
    );
    const { comments } = parse(await readFile(path.join(folder, "comments/2024.yaml"), "utf8"));
    expect(comments.map((each: Comment) => each.id).toSorted()).toEqual(ids);
  });

  it("leave a file alone that can't be read, and one that is too large", async () => {
    const files = new DataFolder(folder);
    await mkdir(path.join(folder, "comments"), { recursive: true });
    for (const text of ["year: [\n", `year: 2023 # ${"x".repeat(3_000_000)}\n`]) {
      await writeFile(path.join(folder, "comments/2023.yaml"), text);
      expect(await sayComment(files, 2023, aComment("c-0001"))).toMatchObject({ kind: "refused" });
      expect(await readFile(path.join(folder, "comments/2023.yaml"), "utf8")).toBe(text);
    }
  });
});

describe("what is taken along", () => {
  const say = (key: string) => key;
  const comments: readonly Comment[] = [
    {
      id: "c-0001",
      where: { ...where, words: '=HYPERLINK("x")' },
      who: "Anna, of the board",
      on: "2025-02-11",
      text: "**not bold**\nand <b>",
      replies: [{ who: "@Ben", on: "2025-02-12", text: "- no list" }],
      resolved: { by: "Ben", on: "2025-02-12" },
    },
  ];

  it("has a row a comment and a row a reply, and nothing that a spreadsheet works out", () => {
    const lines = asCsv(comments, say as never).split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")","","Anna, of the board"`.replace('"",', ","));
    expect(lines[2]).toContain("'@Ben,2025-02-12,'- no list");
  });

  it.each(["so; =1+1", "so\n\n=1+1", 'so,"=1+1', "so;\t-1+1", "＝1+1"])(
    "has no formula in a table whose cells end elsewhere in other countries: %j",
    (text) => {
      const [one] = comments;
      if (one === undefined) throw new Error("there is a comment");
      const table = asCsv([{ ...one, text, replies: [] }], say as never);
      const cells = table.split(/[;,\t\r\n"]/).map((cell) => cell.trim());
      expect(cells.filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([]);
      expect(table).toContain("1+1");
    },
  );

  it("has nothing in Markdown that is read as Markdown or HTML", () => {
    const text = asMarkdown(comments, 2024, say as never);
    expect(text).not.toContain("<b>");
    expect(text).not.toContain("**not bold**");
    expect(text).toContain("## board.en");
  });
});

function reply(id: string): Said {
  return { kind: "reply", id, reply: { who: "Anna", on: "2025-02-12T09:00Z", text: "So it is." } };
}

/** How many runs of lines came, and which lines went. */
function linesMore(before: string, now: string): { readonly runs: number; readonly lost: readonly string[] } {
  const left = before.split("\n");
  const places = now.split("\n").map((line) => (line === left[0] ? left.shift() !== undefined : false));
  const runs = places.filter((isOld, place) => !isOld && (place === 0 || places[place - 1] === true)).length;
  return { runs, lost: left };
}
