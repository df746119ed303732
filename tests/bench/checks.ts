/** What `check` costs for a university far larger than the example: 12 faculties, 60 programmes, 3 surveys of 3 waves, read from response files. */
import { rmSync } from "node:fs";
import path from "node:path";
import { makeUniversity } from "../universities/makeUniversity.ts";
import { writeUniversity } from "../universities/writeUniversity.ts";
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
  const words = ["check", "--data", data, "--out", path.join(folder, "out"), "--json"];
  const { peakMegabytes } = await wellbeing(words, { memory: true });
  const runs: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await wellbeing(words));
  rmSync(folder, { recursive: true });
  const answers = university.waves.reduce((sum, { respondents }) => sum + respondents.length, 0);
  const name = `\`check\` of 12 faculties × 60 programmes × 3 surveys × 3 waves (${answers.toLocaleString("en-GB")} respondents, ${university.indicators.length} indicators)`;
  return [
    atMost(`${name}, seconds`, median(runs.map(({ seconds }) => seconds)), 10, 1),
    told(`${name}, CPU seconds`, median(runs.map(({ cpuSeconds }) => cpuSeconds))),
    told(`${name}, memory, MB (PSS)`, peakMegabytes, 0),
  ];
}
