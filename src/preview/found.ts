/** What reading the folders finds at once, and what checks of them find later -> what is told of them now. */
import type { Finding } from "../domain/index.ts";
import type { Checked } from "./checker.ts";

export class Found {
  findings: readonly Finding[] = [];
  notes: readonly Finding[] = [];
  /** What keeps them from being read or checked at all. */
  problem: string | null = null;
  #reads = 0;
  #checkedRead = 0;
  #isCheckedTwice = false;

  /** The folders are not as they were. What a check found stays until it has looked again, but for what is wrong in the files themselves. */
  read(findings: readonly Finding[]): void {
    this.problem = null;
    this.#reads += 1;
    this.#isCheckedTwice = false;
    if (findings.length > 0) this.findings = findings;
  }

  /** A check of the folders as they are begins. */
  begins(): void {
    this.#checkedRead = this.#reads;
  }

  /** A check of what was there before knows less than what was read since. `inputs`: stamps what was read last; says whether the check read something else, so that it is to be made again: once, since what is written meanwhile is told of. */
  checked(said: Checked, inputs: string | null): "as it is" | "other files" {
    if (said.kind === "failed") this.problem = said.message;
    else if (this.#checkedRead === this.#reads) {
      [this.findings, this.notes] = [said.findings, said.notes];
      if (said.inputs !== inputs && !this.#isCheckedTwice) {
        this.#isCheckedTwice = true;
        return "other files";
      }
    }
    return "as it is";
  }
}
