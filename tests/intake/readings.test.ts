/** What a column is taken for, and when somebody is asked: columns that no delivery of the tests has. */
import { describe, expect, it } from "vitest";
import { newIds, slugOf } from "../../src/intake/draft/slugs.ts";
import { withAnswers } from "../../src/intake/index.ts";
import { type ColumnAsMade, proposalOf } from "./aDescribedFile.ts";

/** "scale", "asked: order". */
function readingsOf(columns: readonly ColumnAsMade[], codebook: readonly (readonly string[])[] = []) {
  const read = proposalOf(columns, codebook).columns;
  return columns.map(({ name }) => {
    const { reading, doubt } = read.get(name) ?? { reading: { as: "nothing" }, doubt: null };
    return doubt === null ? reading.as : `asked: ${doubt.kind}`;
  });
}
const agree = "Strongly disagree; Disagree; Neutral; Agree; Strongly agree".split("; ");

describe("a scale", () => {
  it.each<[string, ColumnAsMade, string]>([
    ["of codes without words is asked about", { name: "v", codes: "1=; 2=; 3=; 4=; 5=" }, "asked: numbers"],
    ["with words at one end is asked about", { name: "v", codes: "1=1; 2=2; 3=3; 4=4; 5=Very well" }, "asked: answers"],
    ["with words at both ends is sure", { name: "v", codes: "1=Very bad; 2=2; 3=3; 4=4; 5=Very good" }, "scale"],
    ["is not two answers", { name: "v", label: "Do you sleep well (0-1)?", values: ["0", "1"] }, "asked: two"],
    [
      "that runs from often to never is asked about",
      { name: "v", codes: "1=Always; 2=Often; 3=Sometimes; 4=Never" },
      "asked: order",
    ],
    ["of words from end to end is sure", { name: "v", values: agree }, "scale"],
    ["of words that may lack an end is asked about", { name: "v", values: agree.slice(0, 4) }, "asked: answers"],
    ["of words that lack both ends is asked about", { name: "v", values: agree.slice(1, 4) }, "asked: order"],
    [
      "of codes whose words were seen in rows, and may lack an end, is asked about",
      { name: "v", codes: "1=Never; 2=Sometimes; 3=Often", areCodesSeen: true },
      "asked: order",
    ],
  ])("%s", (_, column, read) => {
    expect(readingsOf([column])).toEqual([read]);
  });

  it("on which agreement has the lowest code is turned round, with the steps between that have no words", () => {
    const { columns } = proposalOf([
      { name: "v", codes: "1=Strongly agree; 2=Agree; 3=Neutral; 4=Disagree; 5=Strongly disagree" },
      { name: "w", codes: "1=Strongly agree; 2=2; 3=3; 4=4; 5=Strongly disagree" },
    ]);
    for (const name of ["v", "w"]) {
      const reading = columns.get(name)?.reading;
      const points = reading?.as === "scale" ? reading.steps?.map(({ code, point }) => `${code}: ${point}`) : [];
      expect(points).toEqual(["5: 1", "4: 2", "3: 3", "2: 4", "1: 5"]);
    }
  });
});

describe("options of one question", () => {
  it("that nobody chose say no: they are no ticks", () => {
    const option = (name: string, value: string) => ({ name, label: `What helps? - ${name}`, values: [value] });
    expect(readingsOf([option("h_1", "No"), option("h_2", "No"), option("h_3", "No")])).not.toContain("option");
    expect(readingsOf([option("h_1", "Yes"), option("h_2", "Yes")])).toEqual(["option", "option"]);
    expect(readingsOf([option("h_1", "2"), option("h_2", "2")])).not.toContain("option");
    expect(readingsOf([option("h_1", "1"), option("h_2", "2")])).toEqual(["option", "option"]);
  });

  it("that are a special category of personal data are asked about in one column too", () => {
    const list = (label: string) => ({
      name: "v",
      label,
      values: ["a one;b one", "a one", "b one", "b one;c one", "c one"],
    });
    expect(readingsOf([list("Which disability do you have?")])).toEqual(["asked: special"]);
    expect(readingsOf([list("Which sports do you do?")])).toEqual(["list"]);
  });
});

describe("what is no answer", () => {
  it.each([
    ["1=Asked for help; 2=Niet gevraagd om hulp; 3=Other", 3],
    ["1=Offered often; 2=Not offered; 3=Other", 3],
    ["1=Yes; 2=No; 3=Niet gevraagd", 2],
    ["1=Yes; 2=No; 3=Not asked (routing)", 2],
  ])("%s: %i answers", (codes, count) => {
    const read = proposalOf([{ name: "v", codes }]).columns.get("v");
    expect(codes.split("; ").length - (read?.noAnswers.length ?? 0)).toBe(count);
  });

  it("is not a faculty whose id is NA", () => {
    const read = proposalOf([{ name: "faculty", label: "Faculty", values: ["NA", "law"] }]).columns.get("faculty");
    expect(read?.reading).toEqual({
      as: "faculty",
      ids: new Map([
        ["NA", "na"],
        ["law", "law"],
      ]),
    });
  });
});

describe("a group", () => {
  it.each<[string, ColumnAsMade, string]>([
    ["is known by its name", { name: "gender", codes: "1=Woman; 2=Man; 3=Other" }, "group"],
    [
      "is not what a question is about",
      { name: "v", label: "Does it matter here where you come from?", codes: "1=Yes; 2=No" },
      "yes-no",
    ],
    [
      "whose answers are yes and no is asked about",
      { name: "v", label: "Are you an international student?", codes: "1=Yes; 2=No" },
      "asked: group-or-question",
    ],
    [
      "that is known by its answers is asked about",
      { name: "v", label: "Before", codes: "1=At home; 2=Other EU; 3=Outside the EU" },
      "asked: group-or-question",
    ],
  ])("%s", (_, column, read) => {
    expect(readingsOf([column])).toEqual([read]);
  });
});

describe("a codebook", () => {
  it("is asked about where it swaps two codes, or turns a scale round, of a question and of a group", () => {
    const columns = [
      { name: "job", codes: "1=Yes; 2=No" },
      { name: "home", codes: "1=Never; 2=Sometimes; 3=Often" },
      { name: "gender", codes: "1=Woman; 2=Man; 3=Other" },
      { name: "well", codes: "1=Ja; 2=Nee" },
    ];
    const book = [
      ["Variable", "Label", "Values"],
      ["job", "Do you work?", "1=No; 2=Yes"],
      ["home", "How often?", "1=Often; 2=Sometimes; 3=Never"],
      ["gender", "Gender", "1=Man; 2=Woman; 3=Other"],
      ["well", "Are you well?", "1=Yes; 2=No"],
    ];
    expect(readingsOf(columns, book)).toEqual([
      "asked: contradicted",
      expect.stringMatching(/^asked/),
      "asked: contradicted",
      "yes-no",
    ]);
  });

  it("says nothing of q11 where it speaks of q1_1, nor of both where the file has both", () => {
    const book = [
      ["Variable", "Label"],
      ["q1_1", "Are you at home?"],
      ["q2", "Are you safe?"],
      ["q11", "Are you well?"],
    ];
    const labels = (names: readonly string[]) =>
      proposalOf(
        names.map((name) => ({ name, label: "", values: ["Yes", "No"] })),
        book,
      ).file.columns.map((column) => column.labels[0]?.words);
    expect(labels(["q11", "q1_1", "Q2"])).toEqual(["Are you well?", "Are you at home?", "Are you safe?"]);
    expect(labels(["q11", "q2"])).toEqual(["Are you well?", "Are you safe?"]);
  });
});

describe("what nobody answered", () => {
  it("is asked about: scores beside the questions that they are made of, and what a label calls computed", () => {
    const part = (name: string) => ({ name, codes: "1=Never; 2=Sometimes; 3=Often" });
    expect(
      readingsOf([
        ...["sleep_1", "sleep_2", "sleep_3"].map(part),
        { name: "sleep_total", label: "Sleep (0-100)", values: ["0", "50", "100"] },
        { name: "v9", label: "Sum score of stress (0-20)", values: ["0", "10", "20"] },
      ]),
    ).toEqual(["scale", "scale", "scale", "asked: derived", "asked: derived"]);
  });
});

describe("ids", () => {
  it("of long questions keep their ends, by which they are told apart", () => {
    const idFor = newIds(new Set());
    const ids = ["the library", "the canteen"].map((of) =>
      idFor(slugOf(`How satisfied are you, all things considered, with the opening hours of ${of}?`)),
    );
    expect(ids).toEqual([
      "how-satisfied-are-you-all-hours-of-the-library",
      "how-satisfied-are-you-all-hours-of-the-canteen",
    ]);
  });
});

describe("answers", () => {
  const columns: readonly ColumnAsMade[] = [
    { name: "a", codes: "1=; 2=; 3=; 4=; 5=" },
    { name: "b", codes: "1=1; 2=2; 3=3; 4=4; 5=Very well" },
    { name: "c", codes: "1=Always; 2=Often; 3=Sometimes; 4=Never" },
    { name: "d", values: agree.slice(1, 4) },
    { name: "e", values: ["0", "1"] },
    { name: "f", label: "How many hours do you work?", values: ["0", "12", "38"] },
    { name: "gender", codes: "1=Woman; 2=Man", values: ["1", "2", "7"] },
    { name: "g", label: "", codes: "1=Yes; 2=No" },
    { name: "h", label: "Your religion", codes: "1=None; 2=Some" },
    { name: "i", label: "Which sports do you do?", values: ["1;2", "2", "1", "1;3", "3"] },
    { name: "j", label: "Are you an international student?", codes: "1=Yes; 2=No" },
    { name: "k", values: ["daily", "weekly", "monthly"] },
    { name: "l", label: "Sum score of stress (0-20)", values: ["0", "10", "20"] },
  ];

  it("that are offered are understood, each of them", () => {
    const proposal = proposalOf(columns);
    const kinds = new Set<string>(proposal.questions.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(8);
    for (const { id, choices } of proposal.questions)
      for (const words of choices.filter((each) => !each.endsWith("…")))
        expect([id, words, withAnswers(proposal, { answers: { [id]: words }, columns: {} }).wrong]).toEqual([
          id,
          words,
          [],
        ]);
  });

  it("put words in their order, with a step that nobody chose; without an order they have no scale", () => {
    const proposal = proposalOf(columns);
    const said = (words: string) => withAnswers(proposal, { answers: {}, columns: { k: words } });
    expect(said("scale").wrong).toHaveLength(1);
    expect(said("scale daily; weekly").wrong).toHaveLength(1);
    const reading = said("scale never; monthly; weekly; daily").columns.get("k")?.reading;
    expect(reading).toMatchObject({ as: "scale", min: 1, max: 4 });
    expect(reading?.as === "scale" && reading.steps?.map(({ code }) => code)).toEqual([
      "never",
      "monthly",
      "weekly",
      "daily",
    ]);
  });
});
