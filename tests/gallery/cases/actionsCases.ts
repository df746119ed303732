/** Actions: counted in squares, and over the months. */
import { priorityMark } from "../../../src/documents/priorityMarks.ts";
import type { ActionState } from "../../../src/domain/index.ts";
import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { faculties, type GalleryWords, hardNames } from "./galleryWords.ts";

const order: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
const statesOf = ({ say }: GalleryWords) => order.map((state) => ({ state, label: say.states[state] }));
const fortyActions = Array.from({ length: 40 }, (_, place) => order[(place * 3) % 5] ?? "done");

export const matrixCases: GalleryCases<"matrix"> = (words) => {
  const { themes } = words.say;
  const matrix = (
    name: string,
    labels: readonly string[],
    taken: readonly ActionState[],
    hasOthers = false,
  ): GalleryCase<"matrix"> => {
    const rows = labels.map((label, row) => ({
      label,
      mark: priorityMark(row),
      outside: hasOthers && row % 2 === 0 ? taken.slice(row, row + 2) : [],
      cells: themes.map((_, column) =>
        (row + column) % 3 === 2 ? null : taken.filter((_, place) => place % (labels.length * 4) === row * 4 + column),
      ),
    }));
    return {
      name: `matrix: ${name}`,
      chart: {
        ...words.anatomy(
          name,
          rows.map(({ label, cells }) => [label, ...cells.map((cell) => String(cell?.length ?? 0))]),
        ),
        shape: "matrix",
        states: statesOf(words),
        columns: themes,
        others: hasOthers ? words.say.others : null,
        shadeLabel: words.say.shade,
        rows,
      },
    };
  };
  return [
    matrix("forty actions", faculties(words, 4), fortyActions),
    matrix("eight priorities, some actions in no theme", faculties(words, 8), fortyActions, true),
    matrix("no actions", faculties(words, 4), []),
    matrix("very long names", hardNames(words), fortyActions),
  ];
};

export const ganttCases: GalleryCases<"gantt"> = (words) => {
  const { say } = words;
  const gantt = (name: string, labels: readonly string[], count: number): GalleryCase<"gantt"> => {
    const groups = labels.map((label, group) => ({
      label,
      mark: priorityMark(group),
      rows: Array.from({ length: Math.ceil(count / labels.length) }, (_, place) => ({
        label: place === 0 ? say.longAction : `${say.action} ${group + 1}.${place + 1}`,
        from: `2024-0${1 + ((place * 2) % 9)}`,
        until: `202${5 + ((group + place) % 2)}-0${1 + ((place * 5) % 9)}`,
        promised: place % 3 === 1 ? "2024-12" : null,
        state: (["running", "delayed", "planned"] as const)[place % 3] ?? "running",
      })),
    }));
    return {
      name: `gantt: ${name}`,
      chart: {
        ...words.anatomy(
          name,
          groups.flatMap(({ rows }) =>
            rows.map(({ label, from, until, state }) => [label, from, until, say.states[state]]),
          ),
        ),
        shape: "gantt",
        states: statesOf(words).slice(1, 4),
        until: "2027-12",
        today: { day: "2025-03-03", label: say.today },
        laterLabel: say.later,
        groups,
      },
    };
  };
  return [gantt("forty actions", faculties(words, 4), 40), gantt("one action, a very long group", [say.long], 1)];
};
