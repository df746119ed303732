/** What people write beside the name of a hidden group, in four languages; and what they may write. */
import { describe, expect, it } from "vitest";
import { type WrittenText, writtenLeaks } from "../../src/audit/index.ts";
import { cells, wordings } from "./aWritingUniversity.ts";

const write = (text: string, language: WrittenText["language"]): readonly WrittenText[] => [
  { file: "a.md", where: { linesAbove: 0 }, language, text },
];
const found = (text: string, language: WrittenText["language"]) =>
  writtenLeaks(write(text, language), cells, wordings).map(({ number, cell: { key } }) => [number, key]);

describe("what people write of a hidden group", () => {
  it.each<[WrittenText["language"], string, string, string]>([
    ["en", "Of the students of Latin, 31% answered.", "31", "programme:latin"],
    ["en", "Latin has six respondents.", "six", "programme:latin"],
    ["en", "A third of Latin sleeps badly.", "A third", "programme:latin"],
    ["en", "Nobody in Latin feels lonely.", "Nobody", "programme:latin"],
    ["en", "In Latin, one student told us so.", "one student", "programme:latin"],
    ["en", "Twenty-three students of Latin came.", "Twenty-three", "programme:latin"],
    ["en", "Coaching for Track 2 reached 8 students.", "8", "programme:track2"],
    ["en", "Of those in Law who come from abroad, five stopped.", "five", "faculty:law/origin:abroad"],
    ["nl", "Bij Latijn gaven zes studenten dit aan.", "zes", "programme:latin"],
    ["nl", "Drieëntwintig studenten Latijn deden mee.", "Drieëntwintig", "programme:latin"],
    ["nl", "Bij Latijn was er één die stopte.", "één", "programme:latin"],
    ["nl", "De helft van Richting 2 slaapt slecht.", "helft", "programme:track2"],
    ["nl", "In Latijn voelde niemand zich eenzaam.", "niemand", "programme:latin"],
    ["de", "In Latein antworteten sechs Studierende.", "sechs", "programme:latin"],
    ["de", "Dreiundzwanzig Studierende in Latein nahmen teil.", "Dreiundzwanzig", "programme:latin"],
    ["de", "Ein Drittel in Latein schläft schlecht.", "Ein Drittel", "programme:latin"],
    ["de", "Die Hälfte in Latein schläft schlecht.", "Hälfte", "programme:latin"],
    ["de", "In Latein fühlt sich niemand einsam.", "niemand", "programme:latin"],
    ["de", "Eine Studentin aus Latein hat uns das erzählt.", "Eine Studentin", "programme:latin"],
    ["de", "In Latein waren es 31 % der Studierenden.", "31", "programme:latin"],
    ["de", "Von denen aus dem Ausland haben in Recht fünf aufgehört.", "fünf", "faculty:law/origin:abroad"],
    ["fr", "Dans le Parcours 2, quatre étudiants ont répondu.", "quatre", "programme:track2"],
    ["fr", "La moitié du Parcours 2 dort mal.", "moitié", "programme:track2"],
  ])("is found in %s: %s", (language, text, number, key) => {
    expect(found(text, language)).toEqual([[number, key]]);
  });

  it("is none where a number counts what the university calls its faculties", () => {
    const written = write("Coaching for Latin began in two academic units.", "en");
    expect(writtenLeaks(written, cells, wordings)).toHaveLength(1);
    expect(writtenLeaks(written, cells, wordings, ["academic unit", "academic units"])).toEqual([]);
  });

  it("has its line and column, over broken lines", () => {
    const [leak] = writtenLeaks(
      write("# Title\n\nAll is well. In Latin\nthere are 6 of them.\n", "en"),
      cells,
      wordings,
    );
    expect([leak?.line, leak?.column, leak?.number]).toEqual([4, 11, "6"]);
  });

  it.each<[WrittenText["language"], string]>([
    ["en", "Track 2 has a new coordinator."],
    ["en", "Latin moved in 2024."],
    ["en", "In 2023, six students of Latin answered."],
    ["en", "Latin meets on 3 September 2024 at 12:30, call +31 71 527 2727 or write to latin2@example.org."],
    ["en", "Eight students of Track 1 came."],
    ["en", "Master students gave a 7."],
    ["en", "Law has three student psychologists."],
    ["en", "Students from abroad get 2 more hours."],
    ["en", "Music has 12 rooms."],
    ["en", "Latin answered the Year 1 survey with a grade from 1 to 10."],
    ["en", "Latin is done. 31% of all students answered."],
    ["en", 'Latin stands beside {{estimate "sws.grade" wave=2024}}.'],
    ["en", "1. Latin\n2. Greek"],
    ["en", "- Latin\n- 31% of all students"],
    ["en", "Latinists are 3 in number."],
    ["nl", "Een docent van Latijn werkt een dag meer."],
    ["nl", "Richting 2 en Richting 1 werken samen."],
    ["nl", "Masterstudenten gaven een 7."],
    ["nl", "Rechten krijgt twee studieadviseurs."],
    ["de", "Eine Dozentin aus Latein arbeitet einen Tag mehr."],
    ["de", "Am 3. September traf sich Latein um 14 Uhr in Raum 2.04."],
    ["de", "Latein bekommt zwei Studienberaterinnen und drei Räume."],
    ["de", "Masterstudierende gaben eine 7."],
    ["de", "Latein ist fertig. Sechs Studierende kamen zu einem Treffen."],
    ["fr", "Une enseignante du Parcours 2 a une idée."],
  ])("may be said in %s: %s", (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});
