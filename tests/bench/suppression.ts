/** Surveys of a made-up university -> what deciding on all their figures costs. node suppression.ts FACULTIES PROGRAMMES GROUPS WAVES SURVEYS ITEMS */
import { decide } from "../../src/disclosure/decide.ts";
import { aSurveyOf } from "../disclosure/aUniversity.ts";
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
let [cells, hidden, besides, seconds, cpuSeconds] = [0, 0, 0, 0, 0];
for (let survey = 0; survey < surveys; survey += 1) {
  for (let wave = 0; wave < waves; wave += 1) {
    const people = randomPeople(survey * 100 + wave + 1, sizes);
    const made = aSurveyOf(people, { wave: 2020 + wave, questions: questionsOf(sizes), groups: groupsOf(sizes) });
    const start = performance.now();
    const cpu = process.cpuUsage();
    const [decided] = decide(made.survey, made.university, made.tallies, made.indicators, []);
    const used = process.cpuUsage(cpu);
    seconds += (performance.now() - start) / 1000;
    cpuSeconds += (used.user + used.system) / 1e6;
    const decisions = (decided?.items ?? []).flatMap((item) => item.decisions);
    cells += decisions.length;
    hidden += decisions.filter(({ status }) => status === "hidden").length;
    besides += decisions.filter((each) => each.status === "hidden" && each.because === "protects others").length;
  }
}
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
const told = (value: number) => Number(value.toFixed(2));
process.stdout.write(
  `${JSON.stringify({ cells, hidden, besides, seconds: told(seconds), cpuSeconds: told(cpuSeconds), peakMb })}\n`,
);
