/** Decisions on cells -> what `wellbeing check --disclosure` and `--explain` tell the analyst. None of it may be handed out. */
import { type CellDecision, explainCell } from "../disclosure/index.ts";
import { CommandError, nearest } from "../domain/index.ts";

interface Protection {
  readonly narrowest: number;
  readonly rounds: number;
  readonly seconds: number;
}

export function disclosureReport(decisions: readonly CellDecision[], protection: Protection, json: boolean): string {
  const waves = Map.groupBy(decisions, ({ survey, wave }) => `${survey} ${wave}`);
  const rows = [...waves].map(([wave, cells]) => {
    const hidden = cells.filter((cell) => cell.hidden !== null);
    const secondary = hidden.filter((cell) => cell.hidden === "protects another").length;
    const count = (some: readonly CellDecision[]) => some.reduce((sum, { respondents }) => sum + respondents, 0);
    return {
      wave,
      cells: cells.length,
      primary: hidden.length - secondary,
      secondary,
      lostPercent: Math.round((1000 * count(hidden)) / Math.max(1, count(cells))) / 10,
    };
  });
  const narrowest = Number.isFinite(protection.narrowest) ? Math.floor(protection.narrowest) : null;
  if (json)
    return `${JSON.stringify({ waves: rows, narrowest, rounds: protection.rounds, seconds: protection.seconds })}\n`;
  const lines = rows.map(
    ({ wave, cells, primary, secondary, lostPercent }) =>
      `${wave}: ${cells} cells in one component; hidden ${primary} primary, ${secondary} secondary; ${lostPercent}% of what all cells count is lost`,
  );
  const hidden = decisions.filter((cell) => cell.hidden !== null);
  return [
    "For the analyst: not to be handed out.",
    ...lines,
    narrowest === null
      ? "Nothing is hidden."
      : `No hidden count can be narrowed down to fewer than ${narrowest + 1} values (rounds of hiding and attacking: ${protection.rounds}).`,
    `Time: ${protection.seconds.toFixed(2)} s.`,
    ...hidden.map(({ survey, wave, key, hidden: reason }) => `  ${survey}/${wave}/${key}  ${reason}`),
    "",
  ].join("\n");
}

export function explained(name: string, decisions: readonly CellDecision[]): string {
  const nameOf = ({ survey, wave, key }: CellDecision) => `${survey}/${wave}/${key}`;
  const cell = decisions.find((each) => nameOf(each) === name);
  if (cell === undefined) {
    const meant = nearest(name, decisions.map(nameOf));
    throw new CommandError(
      2,
      `there is no cell "${name}"`,
      meant === null ? "wellbeing check --disclosure lists them" : `did you mean "${meant}"?`,
    );
  }
  const { hidden, respondents } = cell;
  if (hidden === null) return `${name}: printed; ${respondents} respondents\n`;
  if (hidden !== "protects another")
    return `${name}: hidden, ${hidden}; ${respondents} respondents (not to be handed out)\n`;
  const { protects } = explainCell(cell, decisions);
  const why =
    protects.length > 0
      ? `with it, readers could derive ${protects.join(", ")}`
      : "with it, a group of too few people would be left by subtraction, or a hidden count could be narrowed down too far";
  return `${name}: hidden to protect others: ${why}; ${respondents} respondents (not to be handed out)\n`;
}
