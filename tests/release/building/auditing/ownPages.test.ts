/** A hidden faculty that is called as words of the program's own pages: these pages give nothing away by it. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditorOf, everybody } from "../../../../src/release/building/auditing/auditRelease.ts";
import { makeEvidence } from "../../../../src/release/building/making/makeEvidence.ts";
import type { Person } from "../../../disclosure/aUniversity.ts";
import { aReleasedCollege } from "../aReleasedCollege.ts";
import type { AskedSurvey } from "../collegeFiles.ts";

const programmes = Object.fromEntries(
  ["law", "arts", "science"].map((faculty) => [`${faculty}-a`, { faculty, level: "bachelor" as const }]),
);

/** Four at law, so that nothing of them is printed. */
const survey: AskedSurvey = {
  id: "a",
  questions: [{ id: "dark", scale: "share" }],
  waves: {
    2024: Array.from({ length: 90 }, (_, place): Person => {
      const faculty = place < 4 ? "law" : place < 50 ? "arts" : "science";
      const answers = { dark: Number(place % 3 === 0) };
      return { programme: `${faculty}-a`, faculty, level: "bachelor", groups: {}, answers };
    }),
  },
};

describe("a hidden faculty that is called", () => {
  it.each(["A", "PDF", "EN", "ISO", "Level", "Every", "Axe"])(
    "%s keeps no page on accessibility from being released",
    async (name) => {
      await using college = await aReleasedCollege([survey], programmes);
      const file = path.join(college.folder, "university.yaml");
      const university = JSON.parse(await readFile(file, "utf8")) as { faculties: { id: string; name: unknown }[] };
      const faculties = university.faculties.map((each) =>
        each.id === "law" ? { ...each, name: { en: name } } : each,
      );
      await writeFile(file, JSON.stringify({ ...university, faculties }));
      const checked = await college.check();
      if (checked.kind === "findings") throw new Error(checked.findings.join("\n"));
      const { worded } = checked;
      expect(worded.rounded.figures.some(({ status }) => status === "suppressed")).toBe(true);
      const released = ["faculty-law", "board"].map((id) => ({
        artefact: {
          ...{
            id,
            path: `reports/${id}.en.pdf`,
            kind: "report" as const,
            title: `Well-being ${name}`,
            language: "en" as const,
          },
          ...{ format: "pdf" as const, audience: "board" as const, sha256: "0".repeat(64), bytes: 1, estimates: [] },
        },
        checks: [{ rule: "fonts" as const, checked: 3, problems: [] }],
      }));
      const auditor = auditorOf(worded);
      const pages = await makeEvidence(released as never, worded.year, worded.data, worded.design);
      for (const { artefact, content } of pages)
        auditor.read(
          { kind: "html", path: artefact.path, content: new TextDecoder().decode(content) },
          everybody(worded.data.university),
        );
      expect(auditor.end().leaks).toEqual([]);
    },
  );
});
