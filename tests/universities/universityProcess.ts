/** The process that universities are run in, so that one that hangs or runs out of memory ends nothing else: takes jobs, answers outcomes. */
import { type Extent, runUniversity } from "./runUniversity.ts";

export interface Job {
  readonly seed: number;
  readonly folder: string;
  readonly extent: Extent;
}

process.on("message", (job: Job) => {
  runUniversity(job.seed, job.folder, job.extent).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      throw error;
    },
  );
});
