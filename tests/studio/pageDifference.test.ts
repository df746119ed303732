/** Two pages -> what differs in words, figures and pictures. */
import { describe, expect, it } from "vitest";
import { pageDifference } from "../../src/studio/desks/releasing/pageDifference.ts";
import { pageWords } from "../../src/studio/desks/releasing/pageWords.ts";

const chapter = (id: string, html: string) =>
  `<section class="chapter" id="chapter-${id}"><h2 id="${id}">${id}</h2><div class="chapter-body">${html}</div></section>`;
const page = (...chapters: readonly string[]) => `<body><h1>Report</h1><main>${chapters.join("")}</main></body>`;
const between = (before: string, now: string) => pageDifference(pageWords(before), pageWords(now));

describe("what differs between two pages", () => {
  it("is nothing where they say the same, with other hyphens and spaces", () => {
    expect(
      between(page(chapter("a", "<p>The well\u00ADbeing  of</p>")), page(chapter("a", "<p>The wellbeing of</p>"))),
    ).toEqual([]);
  });

  it("is told by chapter, word by word, with what stands beside it", () => {
    const found = between(
      page(chapter("a", "<p>It rose to seven.</p><p>Same.</p>"), chapter("b", "<p>Other.</p>")),
      page(chapter("a", "<p>It fell to seven.</p><p>Same.</p>"), chapter("b", "<p>Other.</p>")),
    );
    expect(found.map(({ id }) => id)).toEqual(["chapter-a"]);
    expect(found[0]?.blocks).toEqual([
      {
        before: [
          { is: "same", words: "It " },
          { is: "gone", words: "rose" },
          { is: "same", words: " to seven." },
        ],
        now: [
          { is: "same", words: "It " },
          { is: "new", words: "fell" },
          { is: "same", words: " to seven." },
        ],
      },
    ]);
  });

  it("is a block that came, one that went, a row of a table, and a whole chapter", () => {
    const found = between(
      page(chapter("a", "<ul><li>one</li><li>two</li></ul>"), chapter("gone", "<p>Last.</p>")),
      page(chapter("a", "<ul><li>one</li></ul><table><tr><th>n</th><td>12</td></tr></table>")),
    );
    expect(
      found.flatMap(({ id, blocks }) =>
        blocks.map(({ before, now }) => [id, before?.map((e) => e.words).join(""), now?.map((e) => e.words).join("")]),
      ),
    ).toEqual([
      ["chapter-a", "two", "n | 12"],
      ["chapter-gone", "gone", undefined],
      ["chapter-gone", "Last.", undefined],
    ]);
  });

  it("is a figure, by its estimate, as it was printed", () => {
    const figure = (value: string) =>
      page(chapter("a", `<p>It was <span data-estimate="nse.x/2024/university">${value}</span>.</p>`));
    expect(between(figure("7.1"), figure("7.2"))[0]?.figures).toEqual([
      { estimate: "nse.x/2024/university", before: "7.1", now: "7.2" },
    ]);
  });

  it("is a picture, by its chart", () => {
    const picture = (source: string) =>
      page(
        chapter(
          "a",
          `<figure class="chart" id="c1"><p class="chart-headline">Rises</p><img src="${source}" alt="x"></figure>`,
        ),
      );
    expect(between(picture("data:1"), picture("data:2"))[0]?.pictures).toEqual([
      { headline: "Rises", before: "data:1", now: "data:2" },
    ]);
  });

  it("is what stands around the chapters too, and chapters that fold", () => {
    const folded = (words: string) =>
      `<body><p>${words}</p><details class="chapter-fold" id="chapter-a"><summary><h2>A</h2></summary><p>x</p></details></body>`;
    expect(between(folded("Draft"), folded("Adopted")).map(({ id }) => id)).toEqual([""]);
    expect(pageWords(folded("Draft")).map(({ id, title, blocks }) => [id, title, blocks])).toEqual([
      ["", "", ["Draft"]],
      ["chapter-a", "A", ["A", "x"]],
    ]);
  });

  it("reads no scripts and styles", () => {
    expect(pageWords("<body><style>p{}</style><script>x</script><p>words</p></body>")[0]?.blocks).toEqual(["words"]);
  });
});
