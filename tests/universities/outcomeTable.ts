/** Outcomes of a run -> what went wrong, by kind of problem and by kind of university. */
import type { Outcome, Problem } from "./runUniversity.ts";

export function outcomeTable(outcomes: readonly Outcome[]): string {
  return [problemTable(outcomes), kindTable(outcomes), reasonTable(outcomes), summary(outcomes)].join("\n\n");
}

/** Crashes first, then what hits most universities, each with its seeds and the first one's words. */
function problemTable(outcomes: readonly Outcome[]): string {
  const all = outcomes.flatMap(({ seed, problems }) => problems.map((problem) => ({ seed, problem })));
  const kinds = [...Map.groupBy(all, ({ problem: { step, kind } }) => `${step}: ${kind}`)].sort(
    ([a, few], [b, many]) =>
      Number(b.includes(": crash")) - Number(a.includes(": crash")) || many.length - few.length || (a < b ? -1 : 1),
  );
  if (kinds.length === 0) return "no problems";
  return kinds
    .map(([kind, own]) => {
      const seeds = own.map(({ seed }) => seed);
      const most = seeds.slice(0, 20).join(" ");
      return `${kind}\n  ${seeds.length} universities: ${most}${seeds.length > 20 ? " …" : ""}\n  first: ${own[0]?.problem.first}`;
    })
    .join("\n");
}

function kindTable(outcomes: readonly Outcome[]): string {
  const features = [...new Set(outcomes.flatMap(({ kind }) => Object.keys(kind)))];
  const rows = features.flatMap((feature) =>
    [...Map.groupBy(outcomes, ({ kind }) => kind[feature] ?? "–")]
      .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
      .map(([value, own]) => {
        const extra = own.flatMap((each) => beyondSmall(each) ?? []).sort((a, b) => a - b);
        return [
          feature,
          value,
          String(own.length),
          String(own.filter(isFailed).length),
          String(own.filter(isCrashed).length),
          percent(median(extra)),
          percent(extra.at(-1)),
          String(extra.filter((each) => each > mostHidden).length),
        ];
      }),
  );
  const head = ["kind", "", "universities", "failed", "crashed", "hidden beyond small, median", "most", "above 15 %"];
  return aligned([head, ...rows]);
}

/** Of no university should more be hidden, of what enough answered. */
const mostHidden = 0.15;

/** Why figures are hidden that enough answered, as parts of all of them. Nothing where only releases were looked at, which do not say. */
function reasonTable(outcomes: readonly Outcome[]): string {
  const known = outcomes.flatMap(({ hidden }) => (hidden === null ? [] : [hidden]));
  const reasons = [...new Set(known.flatMap(({ because }) => Object.keys(because)))].filter(
    (reason) => reason !== "few respondents",
  );
  const rows = reasons.sort().map((reason) => {
    const parts = known
      .map(({ because, figures, small }) => (because[reason] ?? 0) / Math.max(1, figures - small))
      .sort((a, b) => a - b);
    return [reason, percent(median(parts)), percent(parts.at(-1))];
  });
  return rows.length === 0 ? "" : aligned([["hidden because", "median", "most"], ...rows]);
}

function summary(outcomes: readonly Outcome[]): string {
  const extra = outcomes.flatMap((each) => beyondSmall(each) ?? []).sort((a, b) => a - b);
  const slowest = outcomes.toSorted((a, b) => total(b) - total(a))[0];
  return [
    `${outcomes.length} universities, ${outcomes.filter(isFailed).length} failed, ${outcomes.filter(isCrashed).length} crashed`,
    `figures hidden beyond small ones: median ${percent(median(extra))}, most ${percent(extra.at(-1))}, above 15 %: ${extra.filter((each) => each > mostHidden).length}`,
    `seconds: ${outcomes.reduce((sum, each) => sum + total(each), 0).toFixed(0)} in all; slowest seed ${slowest?.seed}, ${slowest === undefined ? 0 : total(slowest).toFixed(1)}`,
  ].join("\n");
}

export function isFailed({ problems }: Outcome): boolean {
  return problems.length > 0;
}

function isCrashed({ problems }: Outcome): boolean {
  return problems.some(({ kind }: Problem) => kind.startsWith("crash"));
}

/** Share of the figures that could be printed, since enough answered, that is hidden nevertheless; null where there are none. */
function beyondSmall({ hidden }: Outcome): number | null {
  return hidden === null || hidden.figures === hidden.small
    ? null
    : (hidden.hidden - hidden.small) / (hidden.figures - hidden.small);
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
}

function total({ seconds }: Outcome): number {
  return seconds.make + seconds.check + seconds.report;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
