/** A change on the disk, told before and after it. */

/** Called before and after each change on the disk; for tests, which fail there. */
export type Step = (what: string) => void;

export async function done(step: Step, what: string, work: () => Promise<unknown>): Promise<void> {
  step(`before: ${what}`);
  await work();
  step(`after: ${what}`);
}
