/** Actions: counted in squares, and over the months. */
import type { ActionState } from "../../../src/domain/index.ts";
import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { faculties, type GalleryWords, hardNames } from "./galleryWords.ts";

const order: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
const statesOf = ({ say }: GalleryWords) => order.map((state) => ({ state, label: say.states[state] }));
const fortyActions = Array.from({ length: 40 }, (_, place) => order[(place * 3) % 5] ?? "done");

export const matrixCases: GalleryCases<"matrix"> = (words) => {
  const { themes } = words.say;
  const matrix = (name: string, labels: readonly string[], taken: readonly ActionState[]): GalleryCase<"matrix"> => {
    const rows = labels.map((label, row) => ({
      label,
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
        rows,
      },
    };
  };
  return [
    matrix("forty actions", faculties(words, 4), fortyActions),
    matrix("no actions", faculties(words, 4), []),
    matrix("very long names", hardNames(words), fortyActions),
  ];
};

export const ganttCases: GalleryCases<"gantt"> = (words) => {
  const { say } = words;
  const gantt = (name: string, labels: readonly string[], count: number): GalleryCase<"gantt"> => {
    const groups = labels.map((label, group) => ({
      label,
      rows: Array.from({ length: Math.ceil(count / labels.length) }, (_, place) => ({
        label: place === 0 ? say.longAction : `${say.action} ${group + 1}.${place + 1}`,
        from: `2024-0${1 + ((place * 2) % 9)}`,
        until: `202${5 + ((group + place) % 2)}-0${1 + ((place * 5) % 9)}`,
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
        groups,
      },
    };
  };
  return [gantt("forty actions", faculties(words, 4), 40), gantt("one action, a very long group", [say.long], 1)];
};
