/** Differences between two files that change nothing of the survey. */
import { technical } from "../builders.ts";
import type { Column } from "../column.ts";
import { relabelled, replaced, type Trap } from "./change.ts";

export const orderOfColumns: Trap = {
  truth: { kind: "order of columns", columns: [] },
  // Filters must come before what they filter: only the tail is turned.
  apply: (columns) => [...columns.slice(0, -6), ...columns.slice(-6).toReversed()],
};

export const caseOfLabels = (name: string): Trap => ({
  truth: { kind: "case of labels", columns: [name] },
  apply: (columns) =>
    replaced(
      columns,
      [name],
      onOptions((label) => label.toUpperCase()),
    ),
});

export const trailingSpaces = (name: string): Trap => ({
  truth: { kind: "trailing spaces", columns: [name] },
  apply: (columns) =>
    replaced(columns, [name], (column) => ({
      ...onOptions((label) => `${label} `)(column),
      label: `${column.label}  `,
    })),
});

export const nonBreakingSpaces = (name: string): Trap => ({
  truth: { kind: "non-breaking spaces", columns: [name] },
  apply: (columns) =>
    replaced(columns, [name], (column) => ({ ...column, label: column.label.replaceAll(" ", "\u00A0") })),
});

export const typography = (name: string): Trap => ({
  truth: { kind: "typography", columns: [name] },
  apply: (columns) =>
    replaced(columns, [name], (column) => ({
      ...column,
      label: `${column.label.replaceAll("'", "’").replaceAll(" - ", " – ")}.`,
    })),
});

export const encoding = (to: "windows-1252" | "utf-16" | "utf-8 with mark"): Trap => ({
  truth: { kind: "encoding", columns: [] },
  apply: (columns) => columns,
  manner: { encoding: to },
});

/** Only of text files. */
export const codesAsText = (...names: readonly string[]): Trap => ({
  truth: { kind: "codes as text", columns: [...names] },
  apply: (columns) => replaced(columns, names, (column) => column),
  manner: { codesAsText: names },
});

export const metadataAdded = (name: string, label: string): Trap => ({
  truth: { kind: "metadata added", columns: [name] },
  apply: (columns) => [...columns, technical(name, label, ({ random }) => random.whole(1, 4))],
});

const onOptions =
  (label: (label: string) => string) =>
  (column: Column): Column =>
    column.scale === null
      ? { ...column, values: relabelled(column.values, label) }
      : { ...column, scale: { ...column.scale, options: relabelled(column.scale.options, label) } };
