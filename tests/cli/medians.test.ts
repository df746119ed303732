import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfPdf } from "../../src/audit/readPdf.ts";
import type { College } from "../sources/aCollege.ts";
import { aMedianCollege } from "./aMedianCollege.ts";
import { type Ran, wellbeingHere as wellbeing } from "./run.ts";

let college: College;
let release: string;
let ran: Ran;
beforeAll(async () => {
  college = await aMedianCollege();
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
    .replace(/\s+/g, " ");

describe("a median, from response file to page", () => {
  it("is released", () => {
    expect(ran.stderr).not.toContain("problem");
    expect(ran.status).toBe(0);
  });

  it("stands in the open data as a median, with Woodruff's interval, as coarse as its base carries, and hidden where few answered", async () => {
    const rows = (await read("data/estimates.public.csv"))
      .split("\r\n")
      .filter((row) => row.startsWith("cs.median,2024"));
    expect(rows.filter((row) => !/,(?:faculty|rest):/.test(row))).toEqual([
      "cs.median,2024,origin:far,median,,,,,grade,,,suppressed,responses cs,,,",
      // With it, the few from far away would follow.
      "cs.median,2024,origin:near,median,,,,,grade,,,suppressed,responses cs,,,",
      // 30 of 210 gave at most a 4, 95 at most a 6, 120 at most a 7.
      "cs.median,2024,university,median,7,0.1,6.4,8,grade,210,5,computed,responses cs,,,",
    ]);
    // What the site shows of faculties is in it too.
    expect(rows).toContain("cs.median,2024,faculty:arts,median,7,0.2,6.2,8,grade,60,5,computed,responses cs,,,");
    const own = (await read("data/estimates.faculty-arts.csv")).split("\r\n");
    expect(own).toContain("cs.median,2024,faculty:arts,median,7,0.2,6.2,8,grade,60,5,computed,responses cs,,,");
    expect(own.find((row) => row.startsWith("cs.mean,2024,faculty:arts"))).toMatch(/,mean,7,0\.2,/);
  });

  it.each([
    [
      "nl",
      "Cijfer voor welzijn (mediaan)",
      "Mediaan op een schaal van 1 tot 10: minstens de helft",
      "Gemiddelde op een schaal",
    ],
    ["en", "Grade for well-being (median)", "Median on a scale of 1 to 10: at least half", "Mean on a scale"],
  ])(
    "is called one on the printed page, in alternative texts and in the method: %s",
    async (language, name, scale, mean) => {
      const html = await read(`reports/board.${language}.html`);
      const page = words(html);
      expect(page).toContain(name);
      expect(page).toContain(scale);
      expect(page).toContain(mean);
      expect(page).toContain("Woodruff");
      const [lines] = await filesOfPdf(await readFile(path.join(release, `reports/board.${language}.pdf`)), "board");
      const printed = lines?.kind === "pdf" ? lines.content.map(({ text }) => text).join(" ") : "";
      expect(printed).toContain(scale);
      const alternatives = [...html.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1] ?? "");
      const told = alternatives.filter((each) => each.includes(name.slice(-9)));
      expect(told.length).toBeGreaterThanOrEqual(2);
    },
  );

  it("is never said to have risen, or to be higher, though its interval is apart from the one before", async () => {
    const page = words(await read("reports/faculty-arts.en.html"));
    expect(page).toContain("7.0 Grade for well-being (median) at Arts. Survey 2024, Arts");
    expect(page).toContain("not tested (2023: 5.0 ): there is no test for this kind of figure");
    expect(page).toMatch(/Grade for well-being, 2024[^G]*higher than in 2023/);
    expect(page).not.toMatch(/\(median\)[^.]{0,120}more than chance/);
  });

  it.each([
    ["nl", "Mediaan op een schaal van 1 tot 10"],
    ["en", "Median on a scale of 1 to 10"],
  ])("has a page of its own on the site, and says what it is in the explorer: %s", async (language, scale) => {
    const page = words(await read(`site/${language}/2024/indicator-cs-median.html`));
    expect(page).toContain(scale);
    expect(page).not.toMatch(/Mean|Gemiddelde/);
    const explorer = await read(`site/${language}/2024/explorer.html`);
    const rows = /data-rows="([^"]+)"/.exec(explorer)?.[1] ?? "";
    const data = JSON.parse(await read(path.join("site", language, "2024", rows))) as {
      indicator: string;
      statistic: string;
    }[];
    expect(new Set(data.map(({ indicator, statistic }) => `${indicator} ${statistic}`))).toEqual(
      new Set(["cs.mean mean", "cs.median median"]),
    );
  });

  it("is drawn beside the year before without a word of what is more than chance", async () => {
    const html = await read("reports/board.en.html");
    expect(html).toContain("chart-faculties-cs-median");
    expect(words(html)).toContain("Changes of this kind of figure are not tested.");
  });
});
