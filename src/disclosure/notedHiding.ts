/** A question's problem of what to hide -> what is hidden, told by names; as an earlier run found it in the same answers. */
import type { Notebook } from "../domain/index.ts";
import type { Protected } from "./decision.ts";
import type { ItemProblem } from "./itemProblem.ts";
import { hideRows, type Leak } from "./people/index.ts";

export interface NamedHiding {
  /** Each hidden row, with what would follow if it were printed. */
  readonly hidden: ReadonlyMap<number, readonly Protected[]>;
  /** What follows from earlier editions, whatever is hidden now. */
  readonly exposed: readonly Protected[];
}

interface Noted {
  readonly hidden: readonly (readonly [row: number, protects: readonly Protected[]])[];
  readonly exposed: readonly Protected[];
}

/** `sealed`: of those who have the same answers. */
export function notedHiding({ hiding, names }: ItemProblem, sealed: Notebook): NamedHiding {
  const found = sealed.found("hiding", [hiding, names], isNoted, (): Noted => {
    const { hidden, exposed } = hideRows(hiding);
    const told = (leaks: readonly Leak[]) => leaks.map((leak) => protectedBy(leak, names));
    return { hidden: [...hidden].map(([row, leaks]) => [row, told(leaks)]), exposed: told(exposed) };
  });
  return { hidden: new Map(found.hidden), exposed: found.exposed };
}

function protectedBy({ people, finding }: Leak, names: readonly string[]): Protected {
  const [combination] = people.combinations;
  const named = (rows: readonly number[] = []) => rows.map((row) => names[row] ?? "an earlier edition");
  return { people: people.size, finding, plus: named(combination?.plus), minus: named(combination?.minus) };
}

function isNoted(noted: unknown): noted is Noted {
  const { hidden, exposed } = Object(noted) as Partial<Record<keyof Noted, unknown>>;
  return (
    Array.isArray(hidden) &&
    hidden.every((each) => Array.isArray(each) && Number.isInteger(each[0]) && Array.isArray(each[1])) &&
    Array.isArray(exposed)
  );
}
