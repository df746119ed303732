/** The action plan of a year -> the actions whose state nobody has looked at since the survey, or that say what they said last year. */
import {
  type Action,
  type OpenTask,
  openQuestions,
  type TaskWords,
  type UniversityData,
  wasOver,
  type Year,
} from "../../domain/index.ts";
import type { ToDo } from "./task.ts";

export function staleActions(data: UniversityData, year: Year, before: Year | null): readonly ToDo[] {
  const { plans } = data;
  const survey = surveyMonth(data, year);
  const earlier = new Map((before === null ? [] : (plans.get(before)?.actions ?? [])).map((each) => [each.id, each]));
  return (plans.get(year)?.actions ?? []).flatMap((action, place): readonly ToDo[] => {
    const about = (key: string, message: string, hint: string, words: Words): ToDo => ({
      file: `data/actions/${year}.yaml`,
      at: ["actions", place, key],
      message: `action "${action.id}": ${message}`,
      hint,
      words: { open: words.open, values: { ...words.values, action: action.title } },
      owner: action.owner.role,
    });
    const state = staleState(action, earlier.get(action.id), survey, before);
    const isLate = !wasOver(action) && action.until < `${year}-01`;
    return [
      ...(state === null
        ? []
        : [
            about(
              "state",
              state.told,
              "ask its owner, write its state and `achieved`, and the month of it as `stated`",
              state.words,
            ),
          ]),
      ...(isLate
        ? [
            about(
              "until",
              `it was to end in ${action.until}, and is ${action.state}`,
              "done, stopped, or later: then a new `until`, with the old one as `promised`",
              { open: "late", values: { until: action.until } },
            ),
          ]
        : []),
    ];
  });
}

/** The last month in which students were asked for the reports of the year, or its first. */
function surveyMonth({ surveys }: UniversityData, year: Year): string {
  const ends = surveys.flatMap(({ survey }) =>
    survey.waves.flatMap(({ id, fieldwork }) =>
      id === year && fieldwork?.until !== undefined ? [fieldwork.until] : [],
    ),
  );
  return [`${year}-01`, ...ends.map((end) => end.slice(0, 7))].sort().at(-1) ?? `${year}-01`;
}

/** What is old about it; null where nothing is known to be. */
function staleState(action: Action, earlier: Action | undefined, survey: string, before: Year | null): Stale | null {
  // What is asked there already asks for its state, too.
  if (wasOver(action) || openQuestions(Object.values(action.achieved ?? {}).join(" ")).length > 0) return null;
  if (action.stated !== undefined)
    return action.stated < survey
      ? {
          told: `its state is of ${action.stated}, and the survey of ${survey}`,
          words: { open: "oldState", values: { stated: action.stated, survey } },
        }
      : null;
  const isAsBefore =
    earlier !== undefined &&
    earlier.state === action.state &&
    earlier.until === action.until &&
    JSON.stringify(earlier.achieved) === JSON.stringify(action.achieved);
  return isAsBefore
    ? { told: `it says what it said in ${before}`, words: { open: "sameState", values: { before: String(before) } } }
    : null;
}

interface Words {
  readonly open: OpenTask;
  readonly values: TaskWords["values"];
}

interface Stale {
  readonly told: string;
  readonly words: Words;
}
