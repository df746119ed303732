/** What a machine has and lacks -> a line for each, with what mends it; status 3 where something is missing. */
import type { MachineFact } from "../examineMachine.ts";
import type { Told } from "./told.ts";

export function machineFacts(facts: readonly MachineFact[], json: boolean): Told {
  const width = Math.max(...facts.map(({ what }) => what.length));
  const lines = facts.map(({ what, found, ok, mend }) => {
    const line = `${ok ? "ok     " : "MISSING"}  ${what.padEnd(width)}  ${found}\n`;
    return mend === undefined ? line : `${line}${" ".repeat(width + 11)}${mend}\n`;
  });
  return {
    stdout: json ? `${JSON.stringify({ facts }, null, 2)}\n` : lines.join(""),
    stderr: "",
    status: facts.every(({ ok }) => ok) ? 0 : 3,
  };
}
