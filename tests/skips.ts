/** Why a test is not run: it is of the long runs, or this machine lacks what it needs, which is said aloud and is a failure in CI. */

/** Of `npm run test:full`: what is only more of the same, or takes long. Each behaviour has a test besides. */
export const isFull = process.env.WELLBEING_FULL !== undefined;

/** Of `npm run test:long`: more universities, pages and modes of a kind of which the full run has some. Takes hours, and is run by name. */
export const isLong = process.env.WELLBEING_FULL === "long";

/** Whether a part is missing on which a test depends -> whether to skip it. `.ci/run` puts every part in place, so that nothing is skipped there. */
export function lacks(isMissing: boolean, part: string, unknown: string): boolean {
  if (!isMissing) return false;
  if (process.env.CI === "true") throw new Error(`there is no ${part} here: CI needs it`);
  process.stderr.write(`SKIPPED: there is no ${part} here, so nothing is known of ${unknown}\n`);
  return true;
}

/** The same of what a machine is or allows, which `.ci/run` can't put in place: it is said aloud there too. */
export function isNotGiven(isMissing: boolean, part: string, unknown: string): boolean {
  if (isMissing) process.stderr.write(`SKIPPED: there is no ${part} here, so nothing is known of ${unknown}\n`);
  return isMissing;
}

/** Pipes, signals and rights of files as POSIX has them. */
export function lacksPosix(unknown: string): boolean {
  return isNotGiven(process.platform === "win32", "POSIX system", unknown);
}

/** May be another user, and mount a disk. */
export function lacksRoot(unknown: string): boolean {
  return isNotGiven(process.getuid?.() !== 0, "right of root", unknown);
}
