/** What a run counted, found of people and found in documents, kept for who has the same response files: from files to all that `check` gives. */
import { execFileSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatFinding, type Notebook, type Notes } from "../../../src/domain/index.ts";
import { checkRelease } from "../../../src/release/index.ts";
import { openNotes, Store } from "../../../src/store/index.ts";
import type { Person } from "../../disclosure/aUniversity.ts";
import { aReleasedCollege, projectFolder, type ReleasedCollege } from "./aReleasedCollege.ts";
import type { AskedSurvey } from "./collegeFiles.ts";

/** Of the five at law, all but `others` said yes. */
function surveyWith(others: number): AskedSurvey {
  const people = Array.from({ length: 90 }, (_, place): Person => {
    const faculty = place < 5 ? "law" : place < 50 ? "arts" : "science";
    const dark = place < 5 ? Number(place >= others) : Number(place % 3 === 0);
    return { programme: `${faculty}-a`, faculty, level: "bachelor", groups: {}, answers: { dark } };
  });
  return { id: "a", questions: [{ id: "dark", scale: "share" }], waves: { 2024: people } };
}

const programmes = Object.fromEntries(
  ["law", "arts", "science"].map((faculty) => [`${faculty}-a`, { faculty, level: "bachelor" as const }]),
);

let college: ReleasedCollege;
let store: Store;
/** What each run did anew, by the kind of work. */
let anew: string[];
/** Happens once it is known which answers there are. */
let beforeReading: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  college = await aReleasedCollege([surveyWith(0)], programmes);
  store = new Store(path.join(college.folder, "..", "store"), () => undefined);
});
afterAll(async () => await college[Symbol.asyncDispose]());

/** Notebooks that say what was not in them. */
function listening({ open, sealed }: Notes): Notes {
  return {
    open,
    sealed: async (secrets) => {
      const notebooks = await sealed(secrets);
      await beforeReading();
      return notebooks.map(
        (own): Notebook => ({
          found: (kind, of, isFound, find) =>
            own.found(kind, of, isFound, () => {
              anew.push(kind);
              return find();
            }),
          foundLater: async (kind, of, isFound, find) =>
            await own.foundLater(kind, of, isFound, async () => {
              anew.push(kind);
              return await find();
            }),
        }),
      );
    },
  };
}

const folders = () => ({ dataFolder: college.folder, responsesFolder: null, projectFolder, year: null });

async function check(dataFolder = college.folder) {
  anew = [];
  const notes = await openNotes(store, "this program");
  const checked = await checkRelease({ ...folders(), dataFolder }, undefined, undefined, listening(notes));
  await notes.keep();
  return checked;
}

async function whatIsTold(checked: Awaited<ReturnType<typeof check>>) {
  if (checked.kind === "findings") throw new Error(checked.findings.map(formatFinding).join("\n"));
  const { tallies, rounded, ownWords, notes, files, attacked } = checked;
  const { figures, comparisons, responses } = rounded;
  return { tallies, figures, comparisons, responses, notes, files, ownWords, told: attacked.attack };
}

const documents = ["documents", "help", "charts of texts", "words of documents", "leaks of documents"];
const all = ["tallies", "hiding", "attack", ...documents, "leaks of figures", "leaks of a document"];

const anewWithout = async () => await whatIsTold(await checkRelease(folders()));

describe("a second check of the same answers", () => {
  it("counts nothing, attacks nothing and reads no document again, and gives the same", async () => {
    const first = await whatIsTold(await check());
    expect(new Set(anew)).toEqual(new Set(all));
    const second = await whatIsTold(await check());
    expect(anew).toEqual([]);
    expect(second).toEqual(first);
    expect(second).toEqual(await anewWithout());
  });

  it("counts anew once a single answer is another", async () => {
    await college.write([surveyWith(1)]);
    const changed = await whatIsTold(await check());
    expect(new Set(anew)).toEqual(new Set(all));
    expect(changed).toEqual(await anewWithout());
    await college.write([surveyWith(0)]);
    expect(await whatIsTold(await check())).toEqual(await anewWithout());
    expect(anew).toEqual([]);
  });

  it("attacks anew only the wave whose answers are others", async () => {
    const [before, now, earlier] = [0, 1, 2].map((others) => surveyWith(others).waves[2024] ?? []);
    if (before === undefined || now === undefined || earlier === undefined) throw new Error("no people");
    const inTwo = (people: typeof before) => ({ ...surveyWith(0), waves: { 2023: earlier, 2024: people } });
    const times = (kind: string) => anew.filter((each) => each === kind).length;
    await college.write([inTwo(before)]);
    await whatIsTold(await check());
    // What was found of 2024 is known, from the tests before this one.
    expect([times("hiding"), times("attack")]).toEqual([1, 1]);
    await college.write([inTwo(now)]);
    const changed = await whatIsTold(await check());
    expect([times("tallies"), times("hiding"), times("attack")]).toEqual([1, 0, 0]);
    expect(changed).toEqual(await anewWithout());
    const others = now.map((person, place) => (place > 80 ? { ...person, answers: { dark: 1 } } : person));
    await college.write([inTwo(others)]);
    const other = await whatIsTold(await check());
    expect(times("hiding")).toBe(1);
    expect(times("attack")).toBeGreaterThan(0);
    expect(other).toEqual(await anewWithout());
    await college.write([surveyWith(0)]);
  });

  it("counts anew once the survey says something else of the same answers", async () => {
    const survey = { ...surveyWith(0), privacy: { minimumBase: 20 } };
    await college.write([survey]);
    const changed = await whatIsTold(await check());
    expect(anew).toContain("tallies");
    expect(changed).toEqual(await anewWithout());
    await college.write([surveyWith(0)]);
  });

  it("reads documents anew once a word is another, and nothing else", async () => {
    const text = path.join(college.folder, "texts/2024/en/summary.md");
    const before = await readFile(text, "utf8");
    await whatIsTold(await check());
    await writeFile(text, "Other words.\n");
    const changed = await whatIsTold(await check());
    expect(new Set(anew)).toEqual(new Set([...documents, "leaks of a document"]));
    // Figures and their files have no texts in them.
    expect(anew.filter((kind) => kind === "words of documents")).toHaveLength(1);
    expect(changed).toEqual(await anewWithout());
    await writeFile(text, 'At law, {{estimate "a.dark" faculty="nowhere"}} of students said so.\n');
    const wrong = await check();
    expect(wrong.kind).toBe("findings");
    const again = await check();
    expect(again).toEqual(wrong);
    await writeFile(text, before);
    expect((await check()).kind).toBe("checked");
  });

  it("refuses a response file that git knows by now, though its answers are the same", async () => {
    await whatIsTold(await check());
    const git = (...words: readonly string[]) => execFileSync("git", words, { cwd: college.folder, stdio: "pipe" });
    git("init", "-q");
    git("add", "-f", "surveys/a/responses/2024.csv");
    const refused = await check();
    expect(refused.kind === "findings" && refused.findings.map(formatFinding).join("\n")).toMatch(
      /git tracks this file/,
    );
    await rm(path.join(college.folder, ".git"), { recursive: true });
    expect((await check()).kind).toBe("checked");
  });

  it("refuses the same answers where git knows them, in a copy of a folder that was read before", async () => {
    await whatIsTold(await check());
    const copy = path.join(college.folder, "../copy/data");
    await cp(college.folder, copy, { recursive: true });
    const git = (...words: readonly string[]) => execFileSync("git", words, { cwd: copy, stdio: "pipe" });
    git("init", "-q");
    git("add", "-f", "surveys/a/responses/2024.csv");
    const refused = await check(copy);
    expect(refused.kind === "findings" && refused.findings.map(formatFinding).join("\n")).toMatch(
      /git tracks this file/,
    );
  });

  it("keeps nothing of a run in which a response file changed while it was read", async () => {
    store = new Store(path.join(college.folder, "..", "another-store"), () => undefined);
    beforeReading = async () => await college.write([surveyWith(1)]);
    await check();
    beforeReading = async () => undefined;
    await college.write([surveyWith(0)]);
    const checked = await whatIsTold(await check());
    expect(new Set(anew)).toEqual(new Set(all));
    expect(checked).toEqual(await anewWithout());
  });

  it("says that a response file is gone", async () => {
    const file = path.join(college.folder, "surveys/a/responses/2024.csv");
    const bytes = await readFile(file);
    await rm(file);
    const gone = await check();
    expect(gone.kind === "findings" && gone.findings.map(formatFinding).join("\n")).toMatch(/not there/);
    await writeFile(file, bytes);
  });
});
