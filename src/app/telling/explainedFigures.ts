/** Why figures are printed or hidden -> lines for the analyst. They may not be handed out. */
import type { Protected } from "../../disclosure/index.ts";
import type { ExplainedFigure } from "../check/explainFigures.ts";

/** So many ways are told of one figure: the rest is like them. */
const mostWays = 3;

export function explainedFigures(figures: readonly ExplainedFigure[]): string {
  return figures.map((each) => `${explanationOf(each)}\n`).join("");
}

/** For scripts: what was decided, and by which rule. */
export function explained(figures: readonly ExplainedFigure[]) {
  return figures.map(({ name, figure }) => ({
    name,
    status: figure.status,
    ...(figure.status === "hidden" ? { because: figure.because } : {}),
    respondents: figure.base,
  }));
}

function explanationOf({ name, figure, explanation }: ExplainedFigure): string {
  const unknown = explanation?.withoutPopulation
    ? "; nobody says how many students are in it: rules on them were not applied"
    : "";
  switch (figure.status) {
    case "printed":
      return `${name}: printed; ${figure.base} respondents${unknown}`;
    case "left out":
      return `${name}: the whole question is left out: fewer than the minimum answered it in all (not to be handed out)`;
    case "not made":
      return `${name}: not made: the faculty's own figure is hidden, and the rest is there only to be compared with it (not to be handed out)`;
    case "hidden": {
      const ways = (explanation?.protects ?? []).slice(0, mostWays).map((each) => `\n  ${wayOf(each)}`);
      const [why, then] = ways.length === 0 ? [unknown, ""] : ["", "; with it, this would follow:"];
      return `${name}: hidden, ${figure.because}${why}; ${figure.base} respondents (not to be handed out)${then}${ways.join("")}`;
    }
  }
}

function wayOf({ people, finding, plus, minus }: Protected): string {
  const who = people === 0 ? "who joined or left" : people === 1 ? "one person" : `${people} people`;
  return `${finding} of ${who}: ${plus.join(" and ")}${minus.map((key) => ` less ${key}`).join("")}`;
}
