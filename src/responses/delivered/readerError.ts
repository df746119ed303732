/** An error about a file, as a whole or at one row and column: thrown inside a reader, and told as a finding outside it. */
import type { Problem } from "./deliveredFile.ts";

export class ReaderError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
