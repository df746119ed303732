/** Surveys of a made-up university -> what deciding on all their figures, computing them and attacking them together costs. node protection.ts FACULTIES PROGRAMMES GROUPS WAVES SURVEYS ITEMS */
import { readySolver } from "../../src/audit/index.ts";
import { decide } from "../../src/disclosure/index.ts";
import { protectFigures } from "../../src/release/building/protectFigures.ts";
import { aSurveyOf } from "../disclosure/aUniversity.ts";
import { protectedData } from "../disclosure/protectedData.ts";
import { groupsOf, questionsOf, randomPeople, type Sizes } from "../disclosure/randomUniversity.ts";

const [faculties = 12, programmes = 60, groups = 3, waves = 3, surveys = 3, items = 10] = process.argv
  .slice(2)
  .map(Number);
const sizes: Sizes = {
  faculties,
  programmesPerFaculty: Math.max(1, Math.round(programmes / faculties)),
  groups,
  unknown: 0.02,
  items,
  programmeSize: 40,
};
const all = Array.from({ length: surveys * waves }, (_, place) => {
  const [survey, wave] = [Math.floor(place / waves), 2020 + (place % waves)];
  const setting = { survey: `s${survey}-${wave}`, wave, questions: questionsOf(sizes), groups: groupsOf(sizes) };
  return aSurveyOf(randomPeople(survey * 100 + wave - 2019, sizes), setting);
});
/** CPU seconds: how busy the machine is otherwise does not count. */
function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

await readySolver();
const began = performance.now();
let told = { cells: 0, rows: 0, hidden: 0 };
const cpuSeconds = cpuSecondsOf(() => {
  const { decided, attack } = protectFigures(...protectedData(all));
  const cells = decided.flatMap((wave) => wave.items.flatMap(({ decisions }) => decisions)).length;
  told = { cells, rows: attack.rows, hidden: attack.hidden };
});
const seconds = (performance.now() - began) / 1000;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
// The baseline: the decisions alone, by a program that is warm.
const decideSeconds = cpuSecondsOf(() => {
  for (const { survey, university, tallies, indicators } of all) decide(survey, university, tallies, indicators, []);
});
process.stdout.write(`${JSON.stringify({ ...told, seconds, cpuSeconds, decideSeconds, peakMb })}\n`);
