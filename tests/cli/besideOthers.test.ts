import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfPdf } from "../../src/audit/readPdf.ts";
import { aCollegeBesideOthers } from "../peers/aCollegeBesideOthers.ts";
import type { College } from "../sources/aCollege.ts";
import { type Ran, wellbeingHere as wellbeing } from "./run.ts";

let college: College;
let release: string;
let ran: Ran;
beforeAll(async () => {
  college = await aCollegeBesideOthers();
  const out = path.join(college.folder, "../out");
  release = path.join(out, "2024");
  ran = await wellbeing(["report", "--data", college.folder, "--out", out]);
});
afterAll(async () => await college[Symbol.asyncDispose]());

const read = async (file: string) => await readFile(path.join(release, file), "utf8");
/** What a page says, without its pictures and marks. */
const words = (html: string) =>
  html
    .slice(html.indexOf("<main"))
    .replace(/<(svg|style|script)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll("( ", "(")
    .replaceAll(" )", ")");

const said = {
  en: {
    caption: "Well-being: the university beside other institutions",
    rows: ["Grade for well-being 2024 7.0 (6.8 to 7.2) 6.7 (6.4 to 7.0) 6.9 (6.8 to 7.0)", "30% (25% to 35%) 21%"],
    untested: "Whether the university and a group differ by more than chance was not tested.",
    bare: "where there is none, no margin of error is known",
    covered: "Colleges like ours, Loneliness: 3 of 4 institutions have a figure.",
    group: "Colleges like ours: Ashby, Birch, Cedar, and Damson (4 institutions). Source: South Office, Benchmark",
    us: "All colleges: Elder, Fir, Gorse, Hazel, and Small College (5 institutions). Source: North Office, Yearbook",
  },
  nl: {
    caption: "Welzijn: de universiteit naast andere instellingen",
    rows: ["Cijfer voor welzijn 2024 7,0 (6,8 tot 7,2) 6,7 (6,4 tot 7,0) 6,9 (6,8 tot 7,0)", "30% (25% tot 35%) 21%"],
    untested: "Of de universiteit en een groep meer dan toevallig verschillen, is niet getoetst.",
    bare: "waar het ontbreekt, is geen foutmarge bekend",
    covered: "Colleges zoals het onze, Eenzaamheid: 3 van de 4 instellingen hebben een cijfer.",
    group: "Colleges zoals het onze: Ashby, Birch, Cedar en Damson (4 instellingen). Bron: Bureau Zuid, Benchmark",
    us: "Alle colleges: Elder, Fir, Gorse, Hazel en Klein College (5 instellingen). Bron: Bureau Noord, Jaarboek",
  },
} as const;
const languages = ["en", "nl"] as const;

describe("other institutions beside the university, from file to page", () => {
  it("are released", () => {
    expect(ran.stderr).not.toContain("problem");
    expect(ran.status).toBe(0);
  });

  it("stand in the open data with their source, as published or with the steps in which they are rounded", async () => {
    for (const audience of ["public", "board"]) {
      const rows = (await read(`data/estimates.${audience}.csv`)).split("\r\n").filter((row) => row.includes("peers:"));
      expect(rows).toEqual([
        "cs.mean,2024,peers:all-colleges,mean,6.9,,6.8,7,grade,,,published,yearbook,2024-11,exact,",
        "cs.mean,2024,peers:like-ours,mean,6.7,0.1,6.4,7,grade,600,5,pooled,bench,first 2024-10,,",
        "cs.lonely,2024,peers:all-colleges,share,21,,,,percent,,,published,yearbook,2024-11,exact,",
        "cs.lonely,2024,peers:like-ours,share,30,1,25,35,percent,500,5,pooled,bench,first 2024-10,,",
      ]);
    }
    const codes = await read("data/codes.public.csv");
    expect(codes).toContain("domain,peers:like-ours,Colleges zoals het onze,Colleges like ours");
    expect(codes).toMatch(/status,pooled,/);
  });

  it.each(languages)(
    "stand beside the university in the board report, with members, source and what is left out: %s",
    async (language) => {
      const { caption, rows, ...sentences } = said[language];
      const page = words(await read(`reports/board.${language}.html`));
      for (const each of [caption, ...rows, ...Object.values(sentences)]) expect(page).toContain(each);
      const table =
        /<table[^>]*id="wellbeing-peers"[\s\S]*?<\/table>/.exec(await read(`reports/board.${language}.html`))?.[0] ??
        "";
      expect(table.match(/<th[^>]*scope="col"/g)).toHaveLength(5);
      expect(table.match(/<th[^>]*scope="row"/g)).toHaveLength(2);
      const [lines] = await filesOfPdf(await readFile(path.join(release, `reports/board.${language}.pdf`)), "board");
      const printed = lines?.kind === "pdf" ? lines.content.map(({ text }) => text).join(" ") : "";
      expect(printed).toContain(caption);
    },
  );

  it.each(languages)("are never said to be higher or lower: %s", async (language) => {
    const page = words(await read(`reports/board.${language}.html`));
    const verdicts = language === "en" ? "higher|lower|better|worse" : "hoger|lager|beter|slechter";
    expect(page).not.toMatch(
      new RegExp(`[Cc]olleges[^.]{0,80}\\b(${verdicts})\\b|\\b(${verdicts})\\b[^.]{0,80}[Cc]olleges`),
    );
  });

  it.each(languages)(
    "stand on the indicator's page and at their own address, beside no faculty: %s",
    async (language) => {
      const { caption, rows, untested } = said[language];
      const page = words(await read(`site/${language}/2024/indicator-cs-mean.html`));
      for (const each of [caption.replace(/^[^:]*/, rows[0].slice(0, rows[0].indexOf(" 2024"))), rows[0], untested])
        expect(page).toContain(each);
      expect(await read(`site/${language}/figure/cs.mean.html`)).toContain('id="2024/peers.like-ours"');
      const explorer = await read(`site/${language}/2024/explorer.html`);
      const file = /data-rows="([^"]+)"/.exec(explorer)?.[1] ?? "";
      expect(await read(path.join("site", language, "2024", file))).not.toContain("peers:");
    },
  );

  it("are in no report of a faculty", async () => {
    expect(words(await read("reports/faculty-arts.en.html"))).not.toMatch(/Colleges like ours|All colleges/);
  });
});
