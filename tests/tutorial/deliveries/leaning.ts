/** How often each answer is given, so that no two questions have the same figure: a code for each weight, in the order of the scale. */
import type { Column, Person } from "../../import/deliveries/column.ts";

/** Four of a hundred give no answer, where the scale has a code for that. */
export function leaning(column: Column, weights: readonly number[]): Column {
  const draw = ({ random }: Person, { scale }: Column) => {
    if (scale === null) throw new Error(`${column.name} has no answers to lean to`);
    const [none] = scale.noAnswer;
    if (none !== undefined && random.chance(0.04)) return none.code;
    const [least] = scale.range ?? [0];
    const place = random.pick(weights.flatMap((weight, at) => Array.from({ length: weight }, () => at)));
    return scale.range === null ? (scale.options[place]?.code ?? null) : least + place;
  };
  return { ...column, draw };
}
