/** A file of the data folder -> where in it things are referred to by their ids, and of which kind they are. */
import { decisions, type IdRule, uses } from "./idRules.ts";

/** Those whose kind depends on what stands beside them. */
const beside: readonly IdRule[] = [
  { kind: "item", files: /^indicators\.yaml$/, at: ["indicators", "*", "item"] },
  { kind: "action", files: decisions, at: ["asked", "*", "actions", "*"] },
];

export function referencesIn(file: string): readonly Pick<IdRule, "kind" | "at">[] {
  return [...uses, ...beside].filter(({ files }) => files.test(file));
}
