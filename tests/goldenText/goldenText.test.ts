/** From data to the words that readers get: a small report and a page of the site in each language, as text. A change of words is read here as a difference; `npm run golden` writes the files anew. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { languageCodes } from "../../src/languages/index.ts";
import { wellbeing } from "../cli/run.ts";
import { aCollegeIn } from "./aCollegeIn.ts";
import { readText } from "./readText.ts";

describe.each(languageCodes)("what is read in %s", (language) => {
  it("of a faculty's report and of the board's first page on the site is what was read before", async () => {
    await using college = await aCollegeIn(language);
    const words = ["report", "--data", college.data, "--out", college.out, "--format", "html,site"];
    expect(await wellbeing(words)).toMatchObject({ status: 0 });
    const read = async (file: string) => readText(await readFile(path.join(college.out, "2024.partial", file), "utf8"));
    await expect(await read(`reports/faculty-arts.${language}.html`)).toMatchFileSnapshot(
      `golden/faculty-arts.${language}.txt`,
    );
    await expect(await read(`site/${language}/2024/board/index.html`)).toMatchFileSnapshot(
      `golden/site-board.${language}.txt`,
    );
  });
});

describe("a page as text", () => {
  it("has a line for each heading, paragraph, item and row, and says what pictures show", () => {
    const page = `<title>A page</title><style>p { color: red }</style><h2>A <em>head</em></h2>
      <ul><li><p>One</p></li><li>T\u00ADwo <img alt="a bar"></li></ul>
      <table><caption>Few</caption><tr><th>Arts</th><td>6.9</td></tr></table>`;
    expect(readText(page)).toBe("A page\n## A head\n- One\n- Two [picture: a bar]\ntable: Few\nArts | 6.9\n");
  });
});
