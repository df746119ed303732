/** A language -> the signs of its numbers: "6,9", "12.351" and "61 %" in German. */

export interface NumberSigns {
  readonly decimal: string;
  readonly group: string;
  /** Behind the number, with the space before it where the language has one. */
  readonly percent: string;
}

export function numberSigns(language: string): NumberSigns {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const sign = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  const share = new Intl.NumberFormat(language, { style: "percent" }).formatToParts(0.5);
  const percent = share.flatMap(({ type, value }) => (type === "integer" ? [] : [value])).join("");
  return { decimal: sign("decimal"), group: sign("group"), percent };
}
