import { describe, expect, it } from "vitest";
import { formatFinding, type Letter, letterValues } from "../../src/domain/index.ts";
import { checkLetter, verdictsOf, writeLetter } from "../../src/editors/index.ts";
import { startProse, startWriting } from "../../src/statements/index.ts";
import { anExample, indexOf, sayIn } from "../documents/anExample.ts";

const data = anExample();
const letter = (subject: string, markdown: string): Letter => ({
  id: "covering",
  language: "en",
  subject,
  markdown,
  file: "data/letters/covering.en.md",
  linesAbove: 1,
});
const values = { ...Object.fromEntries(letterValues.map((name) => [name, `<${name}>`])) } as Parameters<
  typeof writeLetter
>[1];
const written = (subject: string, markdown: string, more: object = {}) =>
  writeLetter(
    letter(subject, markdown),
    { ...values, ...more },
    startWriting("en", 2024, data, indexOf(data), sayIn("en")),
  );
const findings = (subject: string, markdown: string) =>
  checkLetter(letter(subject, markdown), startProse(indexOf(data), [], verdictsOf(indexOf(data)))).map(formatFinding);

describe("a letter", () => {
  it("prints its values, and figures of the university", () => {
    const { subject, markdown } = written(
      "Report for {{audience}}, {{ year }}",
      'Dear {{name}},\n\nThe grade is {{estimate "nse.wellbeing" wave=2024}}.\n\n{{documents}}',
    );
    expect(subject).toBe("Report for <audience>, <year>");
    expect(markdown).toBe("Dear <name>,\n\nThe grade is 7.2.\n\n<headlines>\n\n<documents>");
  });

  it("has its figures before its documents, and those at the end, where it does not say where", () => {
    expect(written("Report", "Dear {{name}},").markdown).toBe("Dear <name>,\n\n<headlines>\n\n<documents>");
    expect(written("Report", "{{headlines}}\n\nDear {{name}},").markdown).toBe(
      "<headlines>\n\nDear <name>,\n\n<documents>",
    );
    expect(written("Report", "Dear {{name}},", { headlines: "" }).markdown).toBe("Dear <name>,\n\n<documents>");
  });

  it("fills values in last: braces in a name are no helper", () => {
    expect(written("Report", "Dear {{name}},\n{{documents}}", { name: '{{estimate "x"}}' }).markdown).toContain(
      'Dear {{estimate "x"}},',
    );
  });

  it("has no Markdown in its subject", () => {
    expect(written("For {{name}}", "", { name: "J\\. \\*x\\*" }).subject).toBe("For J\\. *x*");
  });

  it("is checked as all texts are: unknown names, figures by hand, figures that there are not, each in its place", () => {
    expect(
      findings(
        "Report for {{audience}} {{faculty}}",
        'Dear {{name}}, 61% want support.\nSo {{estimate "nse.wellbeing" wave=2019}}.',
      ),
    ).toEqual([
      expect.stringMatching(
        /^data\/letters\/covering\.en\.md:1:27 {2}unknown helper "faculty"\n {4}.*a letter can print \{\{name\}\}, /,
      ),
      expect.stringMatching(/^data\/letters\/covering\.en\.md:3:4 {2}no figure for "nse\.wellbeing" in 2019/),
      expect.stringMatching(/^data\/letters\/covering\.en\.md:2:16 {2}the number 61% is written by hand/),
    ]);
  });

  it("that is right has no findings", () => {
    expect(
      findings(
        "Report {{year}} for {{audience}}",
        "Dear {{name}}, {{role}} of {{university}}: {{contact}}, edition {{edition}}.",
      ),
    ).toEqual([]);
  });
});
