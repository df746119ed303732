import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Block, reportId, reportKeys, type Table } from "../../src/documents/index.ts";
import { loadInputs } from "../../src/release/index.ts";
import { estimatesIn } from "../../src/statements/index.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

describe("made-up figures of the shipped example", async () => {
  const loaded = await loadInputs({
    dataFolder: `${projectFolder}data`,
    responsesFolder: null,
    projectFolder,
    year: null,
  });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
  const { composer, data } = loaded;
  const synthetic = new Set<string>(
    composer.estimates.flatMap((each) =>
      each.status !== "not-asked" && each.provenance.kind === "computed" && each.provenance.synthetic ? [each.id] : [],
    ),
  );
  const holdsAny = ({ rows }: Table) =>
    rows.some((row) => row.some((cell) => estimatesIn(cell).some((id) => synthetic.has(id))));

  it.each(data.university.languages)(
    "say so in every table and chart that has one, in every report (%s)",
    (language) => {
      const silent = reportKeys(data).flatMap((key) =>
        composer.compose(key, language).chapters.flatMap(({ id, blocks }) =>
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
      const [summary] = composer.compose({ kind: "board" }, language).chapters;
      const notices = summary?.blocks
        .filter(({ kind }) => kind === "notice" || kind === "decisions")
        .map(({ kind }) => kind);
      expect(notices).toEqual(["notice", "decisions", "notice"]);
    },
  );
});
