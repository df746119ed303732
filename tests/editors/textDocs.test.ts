import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { letterValues, type UniversityData } from "../../src/domain/index.ts";
import { textSections } from "../../src/editors/index.ts";
import { textHelpers } from "../../src/editors/textHelpers.ts";

const docs = await readFile(new URL("../../docs/texts.md", import.meta.url), "utf8");

describe("docs/texts.md", () => {
  it("tells every place that a text can have, and no other", () => {
    const data = {
      priorities: { priorities: [{ id: "<id>" }] },
      surveys: [{ survey: { id: "<survey's id>" } }],
    } as unknown as Pick<UniversityData, "priorities" | "surveys">;
    const told = [...docs.matchAll(/^\| `([^`]+)\.md` \|/gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual([...textSections(data)].sort());
  });

  it("tells every helper with what it prints, and every value of a letter", () => {
    const told = new Set([...docs.matchAll(/\{\{(\w+)/g)].map(([, name]) => name));
    expect([...Object.keys(textHelpers), ...letterValues].filter((name) => !told.has(name))).toEqual([]);
    expect(
      [...told].filter(
        (name) => !Object.keys(textHelpers).includes(name ?? "") && !letterValues.some((each) => each === name),
      ),
    ).toEqual([]);
  });
});

describe("every place that asks for a text", () => {
  it("is in the list of them", async () => {
    const files = [
      "composeReport",
      "chapters/priority",
      "chapters/frame",
      "chapters/questions",
      "chapters/method",
      "chapters/survey",
      "pageOne/facultyPage",
      "pageOne/boardPage",
      "kinds/boardReport",
    ];
    const code = await Promise.all(
      files.map((name) => readFile(new URL(`../../src/documents/${name}.ts`, import.meta.url), "utf8")),
    );
    const asked = [...code.join("").matchAll(/\beditorsBlocks\(([^)]*)\)/g)].flatMap(([, call]) => [
      ...(call ?? "").matchAll(/"([a-z]+)"/g),
    ]);
    const none = { priorities: { priorities: [] }, surveys: [] } as unknown as Pick<
      UniversityData,
      "priorities" | "surveys"
    >;
    expect(asked.map(([, name]) => name).filter((name) => !textSections(none).includes(name ?? ""))).toEqual([]);
  });
});
