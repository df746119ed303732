/** What is wrong with a system file, and at which of its bytes. */
export class SavError extends Error {
  constructor(problem: string, byte: number) {
    super(`not a whole SPSS file: ${problem}, at byte ${byte}`);
  }
}
