/** Programmes as people paste them, with their faculties. */
import { expect, it } from "vitest";
import { programmesInLines } from "../../../src/app/beginning/init/programmes.ts";

const faculties = [["Kunsten", "Arts"], ["Rechten"]];

it("are read from columns of a spreadsheet or with semicolons, by the faculty's name in any language", () => {
  const text = "arts\tBachelor\tMuziek | Music\r\n\r\nRechten; MSc; Belastingrecht\nKunsten;b.a.;Dans";
  expect(programmesInLines(text, faculties)).toEqual({
    kind: "programmes",
    programmes: [
      { faculty: 0, level: "bachelor", names: ["Muziek", "Music"] },
      { faculty: 1, level: "master", names: ["Belastingrecht"] },
      { faculty: 0, level: "bachelor", names: ["Dans"] },
    ],
  });
});

it.each([
  ["Kunst; bachelor; Muziek", 'no faculty is called "Kunst"'],
  ["Arts; minor; Muziek", '"minor" is neither bachelor nor master'],
  ["Arts; master", "a programme has a name"],
])("say which line means nothing, and why: %s", (line, why) => {
  expect(programmesInLines(line, faculties)).toMatchObject({ kind: "problem", why: expect.stringContaining(why) });
});
