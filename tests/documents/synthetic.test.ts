import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Block, reportKeys, type Table } from "../../src/documents/index.ts";
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
  const holdsAny = ({ rows }: Table) =>
    rows.some((row) => row.some((cell) => estimatesIn(cell).some((id) => synthetic.has(id))));

  it.each(data.university.languages)(
    "say so in every table and chart that has one, in every report (%s)",
    (language) => {
      const silent = reportKeys(data).flatMap((key) =>
        composedReport(loaded, key, language).chapters.flatMap(({ id, blocks }) =>
          // Each row of the annex says it.
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
      expect(synthetic.size).toBeGreaterThan(1000);
      expect(silent).toEqual([]);
    },
  );

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
