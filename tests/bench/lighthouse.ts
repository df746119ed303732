/** What Lighthouse says of the performance of the pages that most readers open, each in several runs. */
import path from "node:path";
import { devices, places, scoresOf } from "../site/lighthouseScores.ts";
import { serve } from "../site/serve.ts";
import { measure } from "./processTree.ts";

const rounds = 3;

export interface PageScore {
  readonly name: string;
  /** The median, 0 to 100. */
  readonly performance: number;
}

export async function measureLighthouse(project: string, scratch: string): Promise<readonly PageScore[]> {
  const out = path.join(scratch, "lighthouse");
  const words = [path.join(project, "src/cli/wellbeing.ts"), "report", "--format", "site", "--out", out, "--json"];
  const { status } = await measure(process.execPath, words);
  if (status !== 0) throw new Error(`the site ended with ${status}`);
  await using served = await serve(path.join(out, "2024.partial/site"));
  const found: PageScore[] = [];
  for (const place of places) {
    for (const device of devices) {
      const runs: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        runs.push((await scoresOf(`${served.address}${place}`, device)).performance);
      const [, median = 0] = runs.toSorted((a, b) => a - b);
      found.push({ name: `Lighthouse, performance of ${place} on a ${device}`, performance: median });
    }
  }
  return found;
}
