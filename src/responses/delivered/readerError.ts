/** What is wrong with a file as a whole or at a place of it, thrown within a reader and told as a finding at its border. */
import type { Problem } from "./deliveredFile.ts";

export class ReaderError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
