import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Block, reportKeys, runsOf } from "../../src/documents/index.ts";
import { reportId } from "../../src/domain/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { checkRelease } from "../../src/release/index.ts";
import { estimatesIn } from "../../src/statements/index.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

describe("made-up figures of the shipped example", async () => {
  const loaded = await checkRelease({
    dataFolder: `${projectFolder}data`,
    responsesFolder: null,
    projectFolder,
    year: null,
  });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
  const { rounded, data } = loaded;
  const synthetic = new Set<string>(
    rounded.figures.flatMap((each) =>
      each.status !== "not-asked" && each.provenance.kind === "computed" && each.provenance.synthetic ? [each.id] : [],
    ),
  );
  const isMadeUp = (id: string) => synthetic.has(id);
  const holdsAny = (block: Block) => {
    const printed = block.kind === "chart" ? { ...block, table: block.table.rows } : block;
    return estimatesIn(JSON.stringify(printed)).some(isMadeUp);
  };

  it.each(data.university.languages)(
    "stand in the board report beside the band that marks them, be they in a table, a chart or a sentence (%s)",
    (language) => {
      const silent = composedReport(loaded, { kind: "board" }, language).chapters.flatMap(({ id, blocks }) =>
        // Each row of the annex says it, and each figure of page one has a mark of its own.
        (id === "annex" ? [] : runsOf(blocks))
          .flatMap(({ madeUp, blocks }) => (madeUp ? [] : blocks))
          .filter((block) => block.kind !== "findings" && holdsAny(block))
          .map((block) => `${id}: ${JSON.stringify(block).slice(0, 200)}`),
      );
      expect(synthetic.size).toBeGreaterThan(1000);
      expect(silent).toEqual([]);
    },
  );

  it.each(data.university.languages)(
    "have the mark at the caption or headline of every table and chart (%s)",
    (language) => {
      const silent = reportKeys(data).flatMap((key) =>
        composedReport(loaded, key, language).chapters.flatMap(({ id, blocks }) =>
          (id === "annex" ? [] : blocks).flatMap((block: Block) => {
            const [table, mark] =
              block.kind === "table"
                ? [block, block.madeUp]
                : block.kind === "chart"
                  ? [block.table, block.example]
                  : [null];
            return table !== null && holdsAny(table) && mark == null ? [`${reportId(key)} ${table.id}`] : [];
          }),
        ),
      );
      expect(silent).toEqual([]);
    },
  );

  it("are bands of neighbours: a marked heading speaks for what follows, up to the next one that is as high", () => {
    const heading = (level: 3 | 4, madeUp: boolean) =>
      ({ kind: "heading", level, id: "a", text: "A", madeUp }) as const;
    const paragraph = { kind: "paragraph", words: "B" } as const;
    const notice = { kind: "notice", tone: "caution", title: "C", words: "D" } as const;
    const bands = (blocks: readonly Block[]) => runsOf(blocks).map(({ madeUp, blocks }) => [madeUp, blocks.length]);
    expect(
      bands([paragraph, heading(3, true), paragraph, heading(4, false), paragraph, heading(3, false), paragraph]),
    ).toEqual([
      [false, 1],
      [true, 4],
      [false, 2],
    ]);
    expect(bands([paragraph, { ...notice, madeUp: true }, notice])).toEqual([
      [false, 1],
      [true, 1],
      [false, 1],
    ]);
    expect(bands([])).toEqual([]);
  });

  it.each(data.university.languages)(
    "and made-up decisions and actions, where they are asked for or told (%s)",
    (language) => {
      const [summary] = composedReport(loaded, { kind: "board" }, language).chapters;
      const blocks = summary?.blocks ?? [];
      expect(blocks.flatMap((block) => (block.kind === "strip" || block.kind === "asked" ? block.madeUp : []))).toEqual(
        [true, true],
      );
      const marks = blocks.flatMap((block) =>
        block.kind === "findings" ? block.findings.map((each) => each.madeUp) : [],
      );
      expect(marks).toEqual([false, false, true]);
    },
  );
});
