/** A path below the data folder -> whether anything of a release may be made of it. What people say of the reports, the mark of an open studio and what editors lay beside a file while they save it count for nothing: where only they change, nothing has changed. */

/** Below these, every file counts, whatever it is called: survey.yaml may name it. */
const delivered = /^surveys\/[^/]+\/(?:responses|benchmark)(?:\/|$)/;
const besides = [
  // comments/<year>.yaml, and the folder itself.
  /^comments(?:\/|$)/,
  // What was said of texts in other languages, and words that are spelt right.
  /^translations(?:\/|$)/,
  /^spelling\.yaml$/,
  /^\.studio[^/]*$/,
  // Of the studio, and of editors: "summary.md~", ".summary.md.swp", "#summary.md#".
  /~$/,
  /\.sw[a-z]$/,
  /(?:^|\/)#[^/]*#$/,
];

export function isInput(path: string): boolean {
  return delivered.test(path) || !besides.some((each) => each.test(path));
}

/** Whether people wrote it there beside the reports: comments, what was said of translations, words that are spelt right. */
export function isBeside(path: string): boolean {
  return /^(?:(?:comments|translations)(?:\/(?:\d{4}\.yaml)?)?|spelling\.yaml)$/.test(path);
}
