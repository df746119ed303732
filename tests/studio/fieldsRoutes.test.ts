/** What the desk of tables is answered, on files of a folder. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FormField, type FormPart, formOf } from "../../src/studio/desks/fields/formPart.ts";
import type { ShownFile } from "../../src/studio/desks/fields/shownFile.ts";
import { messageTable } from "../../src/wording/index.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type AStudio, aStudio } from "./aStudio.ts";

const actions = "actions/2024.yaml";
let college: College;
let studio: AStudio;

beforeEach(async () => {
  college = await aCollege();
  studio = await aStudio(college.folder);
});

afterEach(async () => await college[Symbol.asyncDispose]());

const textOf = async (file: string) => await readFile(path.join(college.folder, file), "utf8");

async function shown(file: string): Promise<ShownFile> {
  const reply = await studio.ask("/api/fields/file", { file });
  if (reply.kind !== "value") throw new Error(reply.refusal.message);
  return reply.value as ShownFile;
}

function fieldOf(form: FormPart | null, ...keys: readonly string[]): FormPart | undefined {
  return keys.reduce<FormPart | undefined>((part, key) => {
    const inside = part?.kind === "list" ? part.entry : part;
    return inside?.kind === "group" ? inside.fields.find((field) => field.key === key)?.part : undefined;
  }, form ?? undefined);
}

/** All fields of a form, however deep. */
function fieldsIn(part: FormPart | null): readonly FormField[] {
  if (part?.kind === "list") return fieldsIn(part.entry);
  if (part?.kind === "either") return part.forms.flatMap(fieldsIn);
  if (part?.kind !== "group") return [];
  return part.fields.flatMap((field) => [field, ...fieldsIn(field.part)]);
}

describe("what a field is for", () => {
  it.each(["texts/2024/messages.yaml", actions, "decisions/2024.yaml", "distribution.yaml", "priorities.yaml"])(
    "is said in the reader's language in a file that people edit often: %s",
    (file) => {
      const explained = fieldsIn(formOf(file)).filter(({ help }) => help !== null);
      expect(explained.length).toBeGreaterThan(3);
      const names = explained.map(({ helpName }) => `studio.fields.help.${helpName}`);
      expect(names.filter((name) => !(name in messageTable))).toEqual([]);
    },
  );
});

describe("a file that is opened", () => {
  it("is not changed, and is shown with what its schema asks for, its places and the university's languages", async () => {
    const before = await textOf("decisions/2024.yaml");
    const { form, places, languages, value } = await shown("decisions/2024.yaml");
    expect(await textOf("decisions/2024.yaml")).toBe(before);
    expect(fieldOf(form, "asked", "title")).toEqual({ kind: "words", most: 80 });
    expect(fieldOf(form, "asked", "otherwise")).toEqual({ kind: "words", most: 90 });
    expect(fieldOf(form, "asked", "priority")).toEqual({ kind: "known", of: "priority" });
    expect(fieldOf(form, "asked", "actions")).toEqual({ kind: "list", entry: { kind: "known", of: "action" } });
    expect(languages).toEqual(["nl", "en"]);
    expect(value).toMatchObject({ year: 2024, asked: [{ id: "more" }] });
    expect(places.find((each) => each.path.join() === "asked,0,title,en")).toMatchObject({ line: 4, column: 31 });
  });

  it("of actions offers the states, and who may own one", async () => {
    const { form } = await shown(actions);
    expect(fieldOf(form, "actions", "state")).toMatchObject({
      kind: "choice",
      options: expect.arrayContaining(["done"]),
    });
    expect(fieldOf(form, "actions", "owner", "unit")).toEqual({ kind: "known", of: "faculty" });
  });

  it("of recipients offers readers, letters and files by their names, and a headline shows its figures", async () => {
    const { form } = await shown("distribution.yaml");
    expect(fieldOf(form, "recipients", "audience")).toEqual({ kind: "known", of: "audience" });
    expect(fieldOf(form, "recipients", "letter")).toEqual({ kind: "known", of: "letter" });
    expect(fieldOf(form, "recipients", "gets")).toEqual({ kind: "list", entry: { kind: "known", of: "file" } });
    const messages = formOf("texts/2024/messages.yaml");
    expect(fieldOf(messages, "headline")).toMatchObject({ kind: "words", hasFigures: true });
    expect(fieldOf(messages, "rewrite", "words")).toMatchObject({ kind: "words", hasFigures: true });
  });

  it("says where it is broken, and shows its text all the same", async () => {
    await college.write(actions, "year: 2024\nactions: [\n");
    const { closed, text } = await shown(actions);
    expect(closed).toMatchObject({ reason: "broken", line: 3 });
    expect(text).toBe("year: 2024\nactions: [\n");
  });

  it("is none outside of what people write", async () => {
    for (const file of [
      "../secret.yaml",
      "released/2024.json",
      "surveys/cs/responses/2024.yaml",
      "texts/2024/en/summary.md",
    ]) {
      expect(await studio.ask("/api/fields/file", { file })).toMatchObject({ kind: "refused", status: 403 });
      const sent = { file, version: null, edits: [{ kind: "set", path: ["a"], value: 1 }] };
      expect(await studio.send("/api/fields/edit", sent)).toMatchObject({ kind: "refused", status: 403 });
      expect(await studio.send("/api/fields/text", { file, version: null, text: "a" })).toMatchObject({ status: 403 });
    }
  });
});

describe("a field that is filled in", () => {
  it("changes its own bytes alone, and says what stands there now", async () => {
    const before = await textOf(actions);
    const { version } = await shown(actions);
    const edits = [{ kind: "set", path: ["actions", 0, "title", "en"], value: "Talk, now" }];
    const reply = await studio.send("/api/fields/edit", { file: actions, version, edits });
    expect(reply).toMatchObject({ kind: "value", value: { value: { actions: [{ title: { en: "Talk, now" } }, {}] } } });
    expect(await textOf(actions)).toBe(before.replace("en: Talking }", 'en: "Talk, now" }'));
  });

  it("is added where the schema has it", async () => {
    const before = await textOf(actions);
    const { version } = await shown(actions);
    const edits = [{ kind: "set", path: ["actions", 0, "target"], value: { nl: "Allen", en: "All" } }];
    await studio.send("/api/fields/edit", { file: actions, version, edits });
    const goal = "    goal: { nl: Iedereen praat mee., en: Everyone talks. }\n";
    expect(await textOf(actions)).toBe(before.replace(goal, `${goal}    target: { nl: Allen, en: All }\n`));
  });

  it("that is emptied goes, and the map that it leaves empty with it", async () => {
    const before = await textOf(actions);
    const remove = async (language: string) => {
      const { version } = await shown(actions);
      const edits = [{ kind: "remove", path: ["actions", 1, "target", language] }];
      return await studio.send("/api/fields/edit", { file: actions, version, edits });
    };
    await remove("nl");
    expect(await textOf(actions)).toContain("target: { en: Open in June }");
    await remove("en");
    expect(await textOf(actions)).toBe(before.replace("    target: { nl: Open in juni, en: Open in June }\n", ""));
  });

  it("is not written into a file that somebody has saved meanwhile: what stands there now is told", async () => {
    const { version } = await shown(actions);
    await college.change(actions, "Talking", "Listening");
    const edits = [{ kind: "set", path: ["actions", 0, "title", "en"], value: "Shouting" }];
    const reply = await studio.send("/api/fields/edit", { file: actions, version, edits });
    expect(reply).toMatchObject({ kind: "refused", status: 409 });
    expect(JSON.stringify(reply)).toContain("Listening");
    expect(await textOf(actions)).toContain("Listening");
  });

  it("of a file that is not there yet begins it with its year", async () => {
    const file = "publication/2024.yaml";
    const edits = [{ kind: "set", path: ["date"], value: "2025-03-03" }];
    await studio.send("/api/fields/edit", { file, version: null, edits });
    expect(await textOf(file)).toBe("year: 2024\ndate: 2025-03-03\n");
  });

  it("is refused in a file with aliases, in words", async () => {
    await college.write("policy.yaml", "a: &x 1\nb: *x\n");
    const { version } = await shown("policy.yaml");
    const edits = [{ kind: "set", path: ["a"], value: 2 }];
    const reply = await studio.send("/api/fields/edit", { file: "policy.yaml", version, edits });
    expect(reply).toMatchObject({
      kind: "refused",
      status: 400,
      refusal: { hint: expect.stringContaining("& and *") },
    });
  });

  it("is not understood where it is no edit", async () => {
    for (const edits of [[], [{ kind: "swap" }], [{ kind: "set", path: [-1], value: 1 }], "x"])
      expect(await studio.send("/api/fields/edit", { file: actions, version: null, edits })).toMatchObject({
        status: 400,
      });
  });
});

describe("a file that was begun at the desk", () => {
  it("goes again when that is undone, and no other file ever does", async () => {
    const file = "publication/2024.yaml";
    const edits = [{ kind: "set", path: ["date"], value: "2025-03-03" }];
    const begun = await studio.send("/api/fields/edit", { file, version: null, edits });
    const { version } = (begun as { value: ShownFile }).value;
    expect(await studio.send("/api/fields/text", { file, version, text: null })).toMatchObject({
      value: { version: null },
    });
    await expect(textOf(file)).rejects.toThrow("ENOENT");
    const other = (await shown(actions)).version;
    expect(await studio.send("/api/fields/text", { file: actions, version: other, text: null })).toMatchObject({
      status: 403,
    });
    expect(await textOf(actions)).toContain("year: 2024");
  });
});

describe("a university of three languages", () => {
  it("has a text in each of them in every form", async () => {
    await college.change("university.yaml", "languages: [nl, en]", "languages: [nl, en, de]");
    expect((await shown(actions)).languages).toEqual(["nl", "en", "de"]);
    const { version } = await shown(actions);
    const edits = [{ kind: "set", path: ["title", "de"], value: "Plan, neu" }];
    await studio.send("/api/fields/edit", { file: actions, version, edits });
    expect(await textOf(actions)).toContain('title: { nl: actieplan, en: action plan, de: "Plan, neu" }\n');
  });
});

describe("a file's own text", () => {
  it("is saved as it was typed, also where it can't be read", async () => {
    const { version } = await shown(actions);
    const reply = await studio.send("/api/fields/text", { file: actions, version, text: "\uFEFFyear: [\r\n" });
    expect(reply).toMatchObject({ kind: "value", value: { closed: { reason: "broken" } } });
    expect(await textOf(actions)).toBe("\uFEFFyear: [\r\n");
  });

  it("keeps its line ends and its mark when a form changes it", async () => {
    const marked = `\uFEFF${(await textOf(actions)).replaceAll("\n", "\r\n")}`;
    await writeFile(path.join(college.folder, actions), marked);
    const { version } = await shown(actions);
    const edits = [{ kind: "insert", path: ["actions"], place: null, value: { id: "new", state: "planned" } }];
    await studio.send("/api/fields/edit", { file: actions, version, edits });
    expect(await textOf(actions)).toBe(`${marked}  - id: new\r\n    state: planned\r\n`);
  });
});

describe("key messages", () => {
  it("are told to wait for as long as no figures are ready", async () => {
    const reply = await studio.ask("/api/fields/messages");
    expect(reply).toMatchObject({
      kind: "refused",
      status: 404,
      refusal: { message: expect.stringContaining("not ready") },
    });
    const sent = { version: null, change: { kind: "pin", id: "change:cs.grade" } };
    expect(await studio.send("/api/fields/messages", sent)).toMatchObject({ kind: "refused", status: 404 });
    expect(await studio.send("/api/fields/messages", { change: "pin" })).toMatchObject({ status: 400 });
  });
});

describe("the list of files", () => {
  it("has what people write, and what of the year nobody has begun", async () => {
    const reply = await studio.ask("/api/fields");
    const { files } = (reply as { value: { files: { file: string; isThere: boolean }[] } }).value;
    expect(files).toContainEqual({ file: actions, isThere: true });
    expect(files).toContainEqual({ file: "surveys/cs/survey.yaml", isThere: true });
    expect(files).toContainEqual({ file: "glossary.yaml", isThere: false });
    expect(files.some(({ file }) => file.endsWith(".md"))).toBe(false);
  });
});
