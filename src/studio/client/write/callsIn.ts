/** A text -> the calls in it, each with its place: what the editor shows as one piece. */

export interface CallInText {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

/** A call ends at its braces, also where words in quotation marks have some; it stands on one line. */
const call = /\{\{(?:"[^"\n]*"|'[^'\n]*'|[^"'{}\n])*\}\}/g;

export function callsIn(text: string): readonly CallInText[] {
  return [...text.matchAll(call)].map(({ 0: raw, index }) => ({ raw, from: index, to: index + raw.length }));
}
