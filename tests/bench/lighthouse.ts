/** What Lighthouse says of the performance of the pages that most readers open, each in several runs. */
import path from "node:path";
import { devices, places, scoresOf } from "../site/lighthouseScores.ts";
import { serve } from "../site/serve.ts";
import { atLeast, type Figure, median } from "./figures.ts";
import { wellbeing } from "./program.ts";

const rounds = 3;

export async function measureLighthouse(_project: string, scratch: string): Promise<readonly Figure[]> {
  const out = path.join(scratch, "lighthouse");
  await wellbeing(["report", "--format", "site", "--out", out, "--json"]);
  await using served = await serve(path.join(out, "2024.partial/site"));
  const found: Figure[] = [];
  for (const place of places) {
    for (const device of devices) {
      const runs: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        runs.push((await scoresOf(`${served.address}${place}`, device)).performance);
      found.push(atLeast(`Lighthouse, performance of ${place} on a ${device}`, median(runs), 95));
    }
  }
  return found;
}
