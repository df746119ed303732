/** Places in a text and what is to stand there -> the text with it. */
export interface Splice {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly text: string;
}

/** They do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((done, { from, to, text: put }) => done.slice(0, from) + put + done.slice(to), text);
}
