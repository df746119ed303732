import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aCollege, type College } from "./aCollege.ts";

const recipient = (more: string, audience = "faculty-arts", id = "dean") =>
  `  - { id: ${id}, audience: ${audience}, name: Dean, role: { nl: decaan, en: dean }, language: nl, letter: covering, ${more} }\n`;

async function distributing(college: College, ...recipients: readonly string[]): Promise<void> {
  await mkdir(path.join(college.folder, "letters"), { recursive: true });
  await college.write("letters/covering.nl.md", "# Rapport {{year}}\n\nBeste {{name}},\n");
  await college.write(
    "distribution.yaml",
    `from: { name: { nl: College, en: College }, address: college@example.org }\nrecipients:\n${recipients.join("")}`,
  );
}

async function findingsWith(...recipients: readonly string[]): Promise<readonly string[]> {
  await using college = await aCollege();
  await distributing(college, ...recipients);
  return await college.findings();
}

const mail = (address: string, gets: string) => `by: mail, address: ${address}, gets: [${gets}]`;

describe("distribution.yaml", () => {
  it("may name files of the recipient's own audience, in their language or another, and public ones", async () => {
    const gets =
      "faculty-arts.pdf, faculty-arts.en.pdf, factsheet-arts.pdf, estimates.faculty-arts.csv, estimates.faculty-arts.xlsx, estimates.faculty-arts.nl.ods, estimates.public.csv";
    expect(await findingsWith(recipient(mail("dean@example.org", gets)))).toEqual([]);
  });

  it("is told of a file for another audience, unless that file is allowed by name", async () => {
    expect(await findingsWith(recipient(mail("dean@example.org", "faculty-arts.pdf, faculty-science.pdf")))).toEqual([
      expect.stringMatching(
        /^data\/distribution\.yaml:3:\d+ {2}"faculty-science\.pdf" is for faculty-science, and dean is faculty-arts\n {4}if that is meant, allow it by name: allowed: \[faculty-science\.pdf\]$/,
      ),
    ]);
    const allowed = recipient(`${mail("dean@example.org", "faculty-arts.pdf, board.pdf")}, allowed: [board.pdf]`);
    expect(await findingsWith(allowed)).toEqual([]);
  });

  it("is told of an address that recipients of two audiences share", async () => {
    const findings = await findingsWith(
      recipient(mail("office@example.org", "faculty-arts.pdf")),
      recipient(mail("Office@Example.org", "faculty-science.pdf"), "faculty-science", "other"),
    );
    expect(findings).toEqual([
      expect.stringContaining(
        '"faculty-arts.pdf" is for faculty-arts, and office@example.org is the address of other (faculty-science) too',
      ),
      expect.stringContaining(
        '"faculty-science.pdf" is for faculty-science, and Office@Example.org is the address of dean (faculty-arts) too',
      ),
    ]);
  });

  it("is told of files, audiences, letters and recipients that there are not, all at once, with what was meant", async () => {
    const findings = await findingsWith(
      recipient(
        mail("dean@example.org", "faculty-art.pdf, factsheet-arts.html, faculty-arts.pdf, faculty-arts.nl.pdf"),
      ),
      recipient("by: folder, gets: [board.pdf], allowed: [board.pdf, faculty-arts.pdf]", "faculty-artz"),
    );
    expect(findings).toEqual([
      expect.stringContaining('no release has a file "faculty-art.pdf"\n    did you mean "faculty-arts.pdf"?'),
      expect.stringContaining('no release has a file "factsheet-arts.html"'),
      expect.stringContaining('"faculty-arts.nl.pdf" is there twice'),
      expect.stringContaining('recipient "dean" is there twice'),
      expect.stringContaining('there is no audience "faculty-artz"\n    did you mean "faculty-arts"?'),
      expect.stringContaining('"faculty-arts.pdf" is allowed, but not among what dean gets'),
    ]);
  });

  it("is told of mail without an address, an address that is none, and a letter that nobody wrote", async () => {
    expect(await findingsWith(recipient("by: mail, gets: [faculty-arts.pdf]"))).toEqual([
      expect.stringContaining('"by": mail needs an address'),
    ]);
    expect(await findingsWith(recipient(mail("dean at example", "faculty-arts.pdf")))).toEqual([
      expect.stringContaining("this is no e-mail address"),
    ]);
    await using college = await aCollege();
    await distributing(college, recipient(mail("dean@example.org", "faculty-arts.pdf")));
    await college.remove("letters/covering.nl.md");
    await college.write("letters/covering.en.md", "Dear {{name}}\n");
    expect(await college.findings()).toEqual([
      expect.stringContaining('there is no letter "covering" in Dutch\n    write data/letters/covering.nl.md'),
      expect.stringContaining("letters/covering.en.md:1  a letter begins with its subject"),
    ]);
  });
});
