/** The names of a release's files: made in one place, and never read apart. */
import { describe, expect, it } from "vitest";
import {
  audienceOf,
  documentFile,
  FacultyId,
  facultyPages,
  frontDocument,
  isTakenHome,
  Language,
  meantBy,
  releasedFiles,
  takenHomeOf,
} from "../../src/domain/index.ts";

/** An id that ends in what is a language's code too. */
const faculties = ["law", "law.nl"].map((id) => FacultyId.parse(id));
const artefacts = faculties.flatMap((faculty) =>
  (["nl", "en"] as const).map((language) => ({
    id: documentFile({ kind: "faculty", faculty }, language, "pdf"),
    language: Language.parse(language),
    format: "pdf" as const,
  })),
);

describe("a name in a list of recipients", () => {
  it("means the file of that id, else the document in the reader's language, whatever codes its faculty's id ends in", () => {
    expect(meantBy("faculty-law.pdf", "en", artefacts)?.id).toBe("faculty-law.en.pdf");
    expect(meantBy("faculty-law.nl.pdf", "en", artefacts)?.id).toBe("faculty-law.nl.pdf");
    expect(meantBy("faculty-law.nl.en.pdf", "nl", artefacts)?.id).toBe("faculty-law.nl.en.pdf");
    expect(meantBy("faculty-law.de.pdf", "en", artefacts)).toBeUndefined();
    expect(meantBy("faculty-law.html", "en", artefacts)).toBeUndefined();
  });

  it("is known before a release is made, with the id that it has for a reader", () => {
    const files = releasedFiles(faculties.slice(0, 1), ["nl", "en"]);
    expect(files.get("faculty-law.pdf")?.idFor("en")).toBe("faculty-law.en.pdf");
    expect(files.get("faculty-law.nl.pdf")?.idFor("en")).toBe("faculty-law.nl.pdf");
    expect(files.get("estimates.public.csv")?.idFor("en")).toBe("estimates.public.csv");
    expect(files.get("estimates.public.ods")?.idFor("en")).toBe("estimates.public.en.ods");
    expect(files.get("estimates.public.nl.ods")?.idFor("en")).toBe("estimates.public.nl.ods");
  });
});

describe("readers of the site", () => {
  const shown = { faculties: true };
  const file = { id: documentFile(frontDocument, "nl", "pdf"), audience: "board", language: "nl" } as const;

  it("take home the front page's document, and no file that is another audience's or only has its name", () => {
    expect(takenHomeOf(shown)).toContainEqual(frontDocument);
    expect(isTakenHome(file, shown)).toBe(true);
    expect(isTakenHome({ ...file, audience: "faculty:law" }, shown)).toBe(false);
    expect(isTakenHome({ ...file, id: "faculty-law.nl.pdf" }, shown)).toBe(false);
    expect(isTakenHome({ ...file, id: "board.nl.html" }, shown)).toBe(false);
    expect(isTakenHome({ ...file, language: null }, shown)).toBe(false);
  });

  it("take nothing home that tells of faculties where the site leaves them out", () => {
    expect(isTakenHome(file, { faculties: false })).toBe(false);
    expect(takenHomeOf({ faculties: false }).map(audienceOf)).toEqual(
      takenHomeOf({ faculties: false }).map(() => "public"),
    );
    expect(takenHomeOf({ faculties: false })).not.toEqual([]);
  });

  it("find the faculty's report as pages, and not its factsheet", () => {
    expect(facultyPages(FacultyId.parse("law"))).toEqual([{ kind: "faculty", faculty: "law" }]);
  });
});
