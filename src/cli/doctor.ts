/** `wellbeing doctor`: what was found on this machine, what is missing, and how to mend it. */
import { describeMachine } from "../pdf/index.ts";
import { parseWords } from "./parseWords.ts";
import { releasesOption } from "./releases.ts";

export const doctorCommand = {
  summary: "say what this machine has and what is missing",
  help: `usage: wellbeing doctor [options]

  --out DIR    the folder for releases to look at (default: out)
  --json       the facts as JSON on standard output

examples:
  wellbeing doctor
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, { out: { type: "string" }, json: { type: "boolean" } });
  const facts = await describeMachine(await releasesOption(options.out));
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ facts }, null, 2)}\n`);
  } else {
    const width = Math.max(...facts.map(({ what }) => what.length));
    for (const { what, found, ok, mend } of facts) {
      process.stdout.write(`${ok ? "ok     " : "MISSING"}  ${what.padEnd(width)}  ${found}\n`);
      if (mend !== undefined) process.stdout.write(`${" ".repeat(width + 11)}${mend}\n`);
    }
  }
  return facts.every(({ ok }) => ok) ? 0 : 3;
}
