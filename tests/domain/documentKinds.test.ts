import { expect, test } from "vitest";
import { audienceOf, FacultyId, releasedFiles, reportId, reportKeysOf, reportNames } from "../../src/domain/index.ts";

const law = FacultyId.parse("law");

test("a kind of document for faculties is made for each, one for the board or for everybody once", () => {
  expect(reportKeysOf([law, FacultyId.parse("arts")]).map(reportId)).toEqual([
    "board",
    "faculty-law",
    "faculty-arts",
    "factsheet-law",
    "factsheet-arts",
    "students",
  ]);
  expect(reportNames(["law"])).toEqual(reportKeysOf([law]).map(reportId));
});

test("a document of a faculty is for that faculty, whatever its kind, and the page for students is everybody's", () => {
  expect([...new Set(reportKeysOf([law]).map(audienceOf))]).toEqual(["board", "faculty:law", "public"]);
  expect(audienceOf({ kind: "students" })).toBe("public");
});

test("the files of a release are told with whom they are for, and only in the formats of their kind", () => {
  const files = releasedFiles([law], ["nl"]);
  expect(files.get("factsheet-law.nl.pdf")?.audience).toBe("faculty:law");
  expect(files.get("board.html")?.audience).toBe("board");
  expect(files.get("students.nl.pdf")?.audience).toBe("public");
  expect(files.get("estimates.public.csv")?.audience).toBe("public");
  expect(files.has("factsheet-law.html")).toBe(false);
});
