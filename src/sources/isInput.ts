/** A path below the data folder -> whether anything of a release may be made of it. What people say of the reports, the mark of an open studio and what editors lay beside a file while they save it count for nothing: where only they change, nothing has changed. */

/** Below these, every file counts, whatever it is called: survey.yaml may name it. */
const delivered = /^surveys\/[^/]+\/(?:responses|benchmark)(?:\/|$)/;
const besides = [
  // comments/<year>.yaml, and the folder itself.
  /^comments(?:\/|$)/,
  /^\.studio[^/]*$/,
  // Of the studio, and of editors: "summary.md~", ".summary.md.swp", "#summary.md#".
  /~$/,
  /\.sw[a-z]$/,
  /(?:^|\/)#[^/]*#$/,
];

export function isInput(path: string): boolean {
  return delivered.test(path) || !besides.some((each) => each.test(path));
}

/** Whether people's comments lie there. */
export function isComments(path: string): boolean {
  return /^comments(?:\/(?:\d{4}\.yaml)?)?$/.test(path);
}
