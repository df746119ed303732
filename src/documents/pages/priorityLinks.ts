/** The priorities -> a link to each, with how far it has come. */
import type { Priority } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { countsWords } from "../pageOne/priorityStrip.ts";
import { priorityStatus } from "../priorityStatus.ts";
import type { SiteBlock } from "./sitePage.ts";

/** cards: with what each is about, too. */
export function priorityLinks(look: "lines" | "cards", writing: Reported & Speech): SiteBlock {
  const { data, year, text, say } = writing;
  const plan = data.plans.get(year);
  const isMadeUp = plan?.example !== undefined;
  const links = data.priorities.priorities.map((priority) => {
    const state = stateOf(priority, writing);
    const marked = state !== null && isMadeUp ? `${state} ${say("madeUp.mark")}` : state;
    const words = look === "cards" ? [text(priority.description), marked] : [marked];
    const detail = words.filter((each) => each !== null).join(" ");
    return {
      href: `${year}/priority-${priority.id}.html`,
      label: text(look === "cards" ? priority.name : (priority.short ?? priority.name)),
      detail: detail === "" ? null : detail,
    };
  });
  return { kind: "links", ...(look === "lines" ? { look } : {}), links, madeUp: isMadeUp };
}

/** "Needs attention: 1 of 5 done, 1 delayed"; null in a year without a plan. */
function stateOf({ id }: Priority, writing: Reported & Speech): string | null {
  const { data, year, say } = writing;
  const plan = data.plans.get(year);
  if (plan === undefined || plan.actions.length === 0) return null;
  const own = plan.actions.filter(({ priority }) => priority === id);
  const status = priorityStatus(own, data.indicators.status);
  if (status === null) return `${say("finding.noActions")}.`;
  return `${say(`status.${status}`)}: ${countsWords(own, writing)}.`;
}
