/** Lighthouse's opinion of the pages that most readers open, in the full run. Its performance is a matter of time, which no test asserts: `npm run bench lighthouse` measures it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { devices, places, scoresOf } from "./lighthouseScores.ts";
import { type Served, serve } from "./serve.ts";
import { siteOfTwoYears } from "./siteOfTwoYears.ts";

describe.runIf(isFull)("Lighthouse", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve((await siteOfTwoYears()).site);
  });
  afterAll(async () => await served?.[Symbol.asyncDispose]());

  it.each(places.flatMap((place) => devices.map((device) => [place, device] as const)))(
    "gives %s on a %s 100 for accessibility and for best practices",
    async (place, device) => {
      const { performance, ...scores } = await scoresOf(`${served.address}${place}`, device);
      console.info(`Lighthouse, performance of ${place} on a ${device}: ${performance}`);
      expect(scores).toEqual({ accessibility: 100, "best-practices": 100 });
    },
  );
});
