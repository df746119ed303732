/** The plan -> what is done about it: what is ready, what goes on, what is still to come, as much of each as a page has room for. */
import type { Action, ActionState } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import type { Progress } from "../blocks.ts";
import type { Block } from "../report.ts";
import { fitting } from "./fitting.ts";

/** Of a column, so that three of them leave room for the rest of the page. */
const most = { actions: 3, letters: 220 } as const;
const mostStopped = 2;

const columns: Readonly<Record<Progress["columns"][number]["state"], readonly ActionState[]>> = {
  done: ["done"],
  going: ["running", "delayed"],
  later: ["planned"],
};

export function studentsDone(writing: Reported & Speech): readonly Block[] {
  const { say, data, year } = writing;
  const plan = data.plans.get(year);
  const actions = inOrder(plan?.actions ?? []);
  if (actions.length === 0) return [{ kind: "paragraph", words: say("students.noActions") }];
  const filled = (["done", "going", "later"] as const).flatMap((state) => {
    const own = actions.filter((action) => columns[state].includes(action.state));
    return own.length === 0 ? [] : [columnOf(state, own, writing)];
  });
  return [{ kind: "progress", madeUp: plan?.example !== undefined, columns: filled }, ...stopped(actions, writing)];
}

/** What is for all students stands before what one faculty does. */
function inOrder(actions: readonly Action[]): readonly Action[] {
  const place = ({ owner }: Action) => (owner.unit === "university" ? 0 : 1);
  return actions.toSorted((a, b) => place(a) - place(b));
}

function columnOf(
  state: Progress["columns"][number]["state"],
  actions: readonly Action[],
  writing: Reported & Speech,
): Progress["columns"][number] {
  const { say } = writing;
  const items = actions.map((action) => itemOf(action, writing));
  const shown = fitting(items, ({ title, words }) => title.length + words.length, most.actions, most.letters);
  const left = actions.slice(shown.length);
  const late = left.filter((action) => action.state === "delayed").length;
  return {
    state,
    title: say(`students.${state}`),
    items: shown,
    more: left.length === 0 ? null : say("students.more", { left: left.length, late }),
  };
}

function itemOf(action: Action, { say, text, data }: Reported & Speech): Progress["columns"][number]["items"][number] {
  const faculty = data.university.faculties.find(({ id }) => id === action.owner.unit);
  const title = text(action.title);
  const words =
    action.state === "done" && action.achieved !== undefined
      ? sentence(text(action.achieved))
      : sentence(say("students.goal", { goal: text(action.goal) }));
  return {
    title: faculty === undefined ? title : say("students.at", { title, faculty: text(faculty.short ?? faculty.name) }),
    words: action.state === "delayed" ? `${words} ${say("students.late")}` : words,
  };
}

/** Goals are written with and without a full stop. */
function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function stopped(actions: readonly Action[], { say, text, data, year }: Reported & Speech): readonly Block[] {
  const all = actions.filter(({ state }) => state === "stopped");
  if (all.length === 0) return [];
  const words = say("students.stopped", {
    titles: all
      .slice(0, mostStopped)
      .map(({ title }) => say("quote", { words: text(title) }))
      .join(", "),
    left: Math.max(0, all.length - mostStopped),
  });
  const isExample = data.plans.get(year)?.example !== undefined;
  return [{ kind: "paragraph", words, madeUp: isExample }];
}
