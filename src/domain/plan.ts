/** The joint action plan of a year. */
import * as z from "zod";
import { ActionId, FacultyId, IndicatorId, PriorityId, ThemeId, Year } from "./ids.ts";
import { Localized } from "./language.ts";

/** How far an action has come. planned: not begun; running: on schedule; delayed: running or planned, later than promised; done; stopped. */
export const ActionState = z.enum(["planned", "running", "delayed", "done", "stopped"]);
export type ActionState = z.infer<typeof ActionState>;

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month is written as "2024-09"' });
/** "2024-09". */
export type Month = z.infer<typeof Month>;

export const Action = z
  .strictObject({
    id: ActionId,
    priority: PriorityId,
    theme: ThemeId.optional(),
    title: Localized,
    /** What is to be different for students. */
    goal: Localized,
    /** Against what the goal is measured. */
    target: Localized.optional(),
    indicator: IndicatorId.optional(),
    /** "university" for a department or the university as a whole. */
    owner: z.strictObject({ unit: z.union([z.literal("university"), FacultyId]), role: Localized }),
    from: Month,
    until: Month,
    /** The last month that was promised first, where it has become a later one. */
    promised: Month.optional(),
    state: ActionState,
    /** The month of which the state tells. */
    stated: Month.optional(),
    /** What has come of it so far. */
    achieved: Localized.optional(),
  })
  .refine((action) => action.until >= action.from, {
    error: "the action ends before it begins",
    path: ["until"],
  })
  .refine(({ promised, until }) => promised === undefined || promised < until, {
    error: "the action ends no later than was promised",
    path: ["promised"],
    params: { hint: "leave `promised` out, or write the new last month as `until`" },
  })
  .refine((action) => action.state !== "done" || action.achieved !== undefined, {
    error: "an action that is done says what was achieved",
    path: ["state"],
  });
export type Action = Readonly<z.infer<typeof Action>>;

/** Nothing more comes of it. */
export function wasOver({ state }: Pick<Action, "state">): boolean {
  return state === "done" || state === "stopped";
}

export const ActionPlan = z.strictObject({
  year: Year,
  title: Localized,
  /** Set where the actions are made up: printed wherever they are. */
  example: Localized.optional(),
  /** The last month of the plan, which may go on after its last action. */
  until: Month.optional(),
  actions: z.array(Action),
});
export type ActionPlan = Readonly<z.infer<typeof ActionPlan>>;
