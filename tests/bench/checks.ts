/** What `check` costs for a university far larger than the example: 12 faculties, 60 programmes, 3 surveys of 3 waves, read from response files. */
import { rmSync } from "node:fs";
import path from "node:path";
import { makeUniversity } from "../universities/makeUniversity.ts";
import { writeUniversity } from "../universities/writeUniversity.ts";
import { changeText } from "./changes.ts";
import { atMost, type Figure, median, told } from "./figures.ts";
import type { Measured } from "./processTree.ts";
import { wellbeing } from "./program.ts";

const rounds = 3;
/** One whose three surveys all have three groups and all programmes, with weights and strata. */
const seed = 181;

export async function measureChecks(_project: string, scratch: string): Promise<readonly Figure[]> {
  const folder = path.join(scratch, "large-university");
  const size = { faculties: 12, programmesPerFaculty: 5, surveys: 3, waves: 3, students: 15_000 };
  const university = makeUniversity(seed, size);
  const waves = university.waves.length;
  if (university.programmes.length !== 60 || waves !== 9)
    throw new Error("the university is not as large as it should be");
  const data = path.join(folder, "data");
  await writeUniversity(university, data);
  const check = (out: string) => ["check", "--data", data, "--out", path.join(folder, out), "--json"];
  const { peakMegabytes } = await wellbeing(check("watched"), { memory: true });
  const [first, again, reworded]: [Measured[], Measured[], Measured[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const words = check(`out${round}`);
    first.push(await wellbeing(words));
    again.push(await wellbeing(words));
    changeText(data, "nl/summary.md", "Wij lezen dit samen.");
    reworded.push(await wellbeing(words));
  }
  rmSync(folder, { recursive: true });
  const answers = university.waves.reduce((sum, { respondents }) => sum + respondents.length, 0);
  const name = `\`check\` of 12 faculties × 60 programmes × 3 surveys × 3 waves (${answers.toLocaleString("en-GB")} respondents, ${university.indicators.length} indicators)`;
  const seconds = (runs: readonly Measured[]) => median(runs.map((run) => run.seconds));
  const cpuSeconds = (runs: readonly Measured[]) => median(runs.map((run) => run.cpuSeconds));
  return [
    atMost(`${name}, seconds`, seconds(first), 10, 1),
    told(`${name}, CPU seconds`, cpuSeconds(first)),
    told(`${name}, memory, MB (PSS)`, peakMegabytes, 0),
    atMost("the same again, nothing changed, seconds", seconds(again), 10, 1),
    told("the same again, nothing changed, CPU seconds", cpuSeconds(again)),
    atMost("the same again, after a text was changed, seconds", seconds(reworded), 10, 1),
    told("the same again, after a text was changed, CPU seconds", cpuSeconds(reworded)),
  ];
}
