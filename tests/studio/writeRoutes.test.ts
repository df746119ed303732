/** What the page asks about texts, answered without a browser: of a studio that has read nothing yet. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Asking, LivePreview } from "../../src/preview/index.ts";
import { DataFolder } from "../../src/studio/dataFolder.ts";
import { writeRoutes } from "../../src/studio/desks/write/routes.ts";
import { standingsOf, wordsHash } from "../../src/studio/desks/write/sameWords.ts";
import { withWord } from "../../src/studio/desks/write/spelling/withWord.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { aCollege } from "../sources/aCollege.ts";

const file = "texts/2024/en/summary.md";

const releasing: Studio["effects"]["releasing"] = {
  folders: { responsesFolder: null, releases: "", year: null },
  run: () => {
    throw new Error("no command is run here");
  },
  choices: { read: async () => null, keep: async () => undefined },
};

function aStudio(folder: string): Studio {
  return {
    preview: { draft: null } as LivePreview,
    files: new DataFolder(folder),
    effects: { now: () => new Date(0), note: () => undefined, whenEnded: () => undefined, releasing },
    tell: () => undefined,
  };
}

function asking(sent: unknown, query: Readonly<Record<string, string>> = {}): Asking {
  return {
    path: "",
    query: new URLSearchParams(query),
    say: (key: string) => key,
    languageOf: "en",
    sent,
  } as unknown as Asking;
}

async function answer(route: keyof typeof writeRoutes, studio: Studio, asked: Asking) {
  const found = writeRoutes[route];
  if (found === undefined) throw new Error(`no route ${route}`);
  return await found(asked, studio);
}

describe("texts behind the page", () => {
  it("are opened and saved only as the version that was read, and give what there is now where they are another", async () => {
    await using college = await aCollege();
    const studio = aStudio(college.folder);
    const opened = await answer("GET /api/text", studio, asking(null, { file }));
    const { now } = (opened as { value: { now: { text: string; version: string } } }).value;
    const saved = await answer("POST /api/text", studio, asking({ file, text: `${now.text}More.`, base: now.version }));
    expect(saved.kind).toBe("value");
    const late = await answer("POST /api/text", studio, asking({ file, text: "Late.", base: now.version }));
    expect(late).toMatchObject({ status: 409, refusal: { now: { now: { text: `${now.text}More.` } } } });
    expect(await readFile(path.join(college.folder, file), "utf8")).toBe(`${now.text}More.`);
  });

  it("are nothing but texts and letters, and what can't be understood is refused", async () => {
    await using college = await aCollege();
    const studio = aStudio(college.folder);
    for (const other of [
      "university.yaml",
      "texts/../university.yaml",
      "texts/2024/messages.yaml",
      "texts/2024/xx/summary.md",
    ]) {
      expect(await answer("GET /api/text", studio, asking(null, { file: other }))).toMatchObject({ status: 404 });
      expect(await answer("POST /api/text", studio, asking({ file: other, text: "", base: null }))).toMatchObject({
        status: 403,
      });
    }
    expect(await answer("POST /api/text", studio, asking({ file }))).toMatchObject({ status: 400 });
    expect(
      await answer("POST /api/text/same", studio, asking({ kind: "text", year: 2024, section: "../x" })),
    ).toMatchObject({ status: 400 });
  });

  it("are listed from the folder as long as nothing is known of the reports", async () => {
    await using college = await aCollege();
    const listed = await answer("GET /api/texts", aStudio(college.folder), asking(null));
    expect(listed).toMatchObject({
      value: {
        year: 2024,
        isRead: false,
        texts: [{ section: "summary", languages: [{ isThere: true }, { isThere: true }] }],
      },
    });
  });
});

describe("which languages lag behind", () => {
  it("is seen from what somebody said of the words", () => {
    const said = { year: 2024, alike: [{ text: "summary", words: { en: wordsHash("One."), nl: wordsHash("Een.") } }] };
    const now = new Map([
      ["en", "One, two."],
      ["nl", "Een. <!-- a note -->"],
    ] as const);
    expect([...standingsOf("summary", now, said).values()]).toEqual(["changed", "behind"]);
    expect([...standingsOf("next", now, said).values()]).toEqual(["unsaid", "unsaid"]);
  });
});

describe("a text that is removed", () => {
  it("stays in every language where one of them can't be taken away", async () => {
    await using college = await aCollege();
    const studio = aStudio(college.folder);
    const university = { languages: ["nl", "en"] };
    const draft = { data: { university } } as unknown as LivePreview["draft"];
    const of = (language: string) => `texts/2024/${language}/summary.md`;
    const read = async () =>
      await Promise.all(["nl", "en"].map(async (each) => (await studio.files.read(of(each)))?.text));
    const before = await read();
    const removed = studio.files.remove.bind(studio.files);
    const fails = async (name: string, base: string) => {
      if (name === of("en")) throw Object.assign(new Error("read-only"), { code: "EROFS", path: name });
      return await removed(name, base);
    };
    const failing = {
      ...studio,
      preview: { draft } as LivePreview,
      files: Object.assign(studio.files, { remove: fails }),
    };
    const sent = { kind: "text", year: 2024, section: "summary" };
    await expect(answer("POST /api/text/remove", failing, asking(sent))).rejects.toThrow("read-only");
    expect(await read()).toEqual(before);
    const changed = async (name: string, base: string) =>
      name === of("en") ? { kind: "changed" as const, now: null } : await removed(name, base);
    Object.assign(studio.files, { remove: changed });
    expect(await answer("POST /api/text/remove", failing, asking(sent))).toMatchObject({ status: 409 });
    expect(await read()).toEqual(before);
  });
});

describe("a word that is added to those of the university", () => {
  it("changes no other byte of the file", () => {
    expect(withWord("# Ours\nall:\n  - Lirik   # a name\nnl: [zorgteam]\n", "all", "ECIO-team")).toBe(
      "# Ours\nall:\n  - Lirik   # a name\n  - ECIO-team\nnl: [zorgteam]\n",
    );
    expect(withWord("all:\n  - Lirik\nnl: [zorgteam]", "nl", "welzijnsweek")).toBe(
      "all:\n  - Lirik\nnl: [zorgteam, welzijnsweek]",
    );
    expect(withWord("all: [Lirik]", "de", "no")).toBe('all: [Lirik]\nde:\n  - "no"\n');
    expect(withWord("all: []\n", "all", "Lirik")).toBe("all: [Lirik]\n");
  });

  it("begins a file, stands there once, and is refused where it is no word or the file can't be read", () => {
    expect(withWord(null, "en", "Lirik")).toMatch(/\nen:\n {2}- Lirik\n$/);
    expect(withWord("all:\n  - Lirik\n", "all", "Lirik")).toBe("all:\n  - Lirik\n");
    expect(withWord("all: [", "all", "Lirik")).toBeNull();
    expect(withWord(null, "all", "two words")).toBeNull();
    expect(withWord("all: { a: b }\n", "all", "Lirik")).toBeNull();
  });
});
