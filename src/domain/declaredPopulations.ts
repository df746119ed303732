/** Students of each faculty, programme or level, as a survey file counts them. */
import * as z from "zod";
import { WaveKey } from "./waveKey.ts";

/** Students of each group, by wave, with our ids: what a response rate is a part of. */
export const Populations = z
  .strictObject({
    by: z.enum(["faculty", "programme", "level"]),
    counts: z.record(WaveKey, z.record(z.string(), z.int().positive())),
    /** Weights are raked to these counts; to one group alone, that is post-stratification. */
    calibrate: z.boolean().default(false),
    /** Categories that are raked together with another one, such as `law-tax: law-llb`, since nobody or hardly anybody of them answered. */
    join: z
      .record(z.string(), z.string())
      .default({})
      .describe(
        "Categories that are raked together with another one, such as `law-tax: law-llb`, since nobody or hardly anybody of them answered. Response rates and figures stay apart.",
      ),
  })
  .superRefine(({ calibrate, join }, context) => {
    const wrong = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if (!calibrate && Object.keys(join).length > 0) wrong(["join"], "`join` goes with `calibrate: true`");
    for (const [one, other] of Object.entries(join))
      if (Object.hasOwn(join, other))
        wrong(["join", one], `"${other}" is joined to another one itself: name that one here`);
  });
export type Populations = Readonly<z.infer<typeof Populations>>;
