/** The values that a PDF file is made of (ISO 32000-1, 7.3). */

export class PdfError extends Error {
  override readonly name = "PdfError";
}

/** An indirect reference: the number of an object. Generations other than 0 don't occur in what Chromium writes. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A name, without its slash. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A string, as it stands in the file with its brackets. */
export class Text {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
}

export type Dict = Map<string, Value>;
export type Value = number | boolean | null | Ref | Name | Text | Value[] | Dict;

export interface Stream {
  readonly dict: Dict;
  /** As stored, filters not undone. */
  readonly bytes: Uint8Array;
}
