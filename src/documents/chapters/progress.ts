/** Actions -> what is ready, what goes on and what is still to come, as much of each as a page has room for; and what was stopped. */
import type { Action, ActionState, FacultyId } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { formatPeriod } from "../../wording/index.ts";
import type { Progress } from "../blocks.ts";
import type { Block } from "../report.ts";
import { fitting } from "./fitting.ts";

/** Of a column. */
interface Room {
  readonly most: number;
  readonly letters: number;
}

/** Whose they are, so that the name needn't stand at each; null of the university's. And what is told of those that aren't done: what they are for, or when. */
interface Told {
  readonly faculty: FacultyId | null;
  readonly by: "goal" | "period";
}
const mostStopped = 2;

const columns: Readonly<Record<Progress["columns"][number]["state"], readonly ActionState[]>> = {
  done: ["done"],
  going: ["running", "delayed"],
  later: ["planned"],
};

/** Nothing of no actions. */
export function progressOf(
  actions: readonly Action[],
  told: Told,
  room: Room,
  writing: Reported & Speech,
): readonly Block[] {
  const { data, year } = writing;
  if (actions.length === 0) return [];
  const filled = (["done", "going", "later"] as const).flatMap((state) => {
    const own = actions.filter((action) => columns[state].includes(action.state));
    return own.length === 0 ? [] : [columnOf(state, own, told, room, writing)];
  });
  const madeUp = data.plans.get(year)?.example !== undefined;
  return [
    ...(filled.length === 0 ? [] : [{ kind: "progress" as const, madeUp, columns: filled }]),
    ...stopped(actions, writing),
  ];
}

function columnOf(
  state: Progress["columns"][number]["state"],
  actions: readonly Action[],
  told: Told,
  room: Room,
  writing: Reported & Speech,
): Progress["columns"][number] {
  const { say } = writing;
  const items = actions.map((action) => itemOf(action, told, writing));
  const shown = fitting(items, ({ title, words }) => title.length + words.length, room.most, room.letters);
  const left = actions.slice(shown.length);
  const late = left.filter((action) => action.state === "delayed").length;
  return {
    state,
    title: say(`progress.${state}`),
    items: shown,
    more: left.length === 0 ? null : say("progress.more", { left: left.length, late }),
  };
}

function itemOf(
  action: Action,
  told: Told,
  { say, text, data, language }: Reported & Speech,
): Progress["columns"][number]["items"][number] {
  const faculty = data.university.faculties.find(({ id }) => id === action.owner.unit && id !== told.faculty);
  const title = text(action.title);
  const achieved = action.state === "done" && told.by === "goal" ? action.achieved : undefined;
  const words =
    told.by === "period"
      ? sentence(formatPeriod(action.from, action.until, language))
      : sentence(achieved === undefined ? say("progress.goal", { goal: text(action.goal) }) : text(achieved));
  return {
    title: faculty === undefined ? title : say("progress.at", { title, faculty: text(faculty.short ?? faculty.name) }),
    words: action.state === "delayed" ? `${words} ${say("progress.late")}` : words,
  };
}

/** Goals are written with and without a full stop. */
function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function stopped(actions: readonly Action[], { say, text, data, year }: Reported & Speech): readonly Block[] {
  const all = actions.filter(({ state }) => state === "stopped");
  if (all.length === 0) return [];
  const words = say("progress.stopped", {
    titles: all
      .slice(0, mostStopped)
      .map(({ title }) => say("quote", { words: text(title) }))
      .join(", "),
    left: Math.max(0, all.length - mostStopped),
  });
  const isExample = data.plans.get(year)?.example !== undefined;
  return [{ kind: "paragraph", words, madeUp: isExample }];
}
