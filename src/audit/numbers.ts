/** Text -> the numbers in it that could be figures: digits that are no year, no level of an interval, no date, clock, telephone number or address. */

/** What has digits and is no figure, by its form alone. */
const forms: readonly RegExp[] = [
  // Addresses of mail and of the web.
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\bhttps?:\/\/\S+/g,
  /\bwww\.\S+/g,
  // 2024-09-30, 30-9-2024, 30/09/2024, 30.9.2024; 12:30.
  /\b\d{4}-\d{1,2}(?:-\d{1,2})?\b/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/g,
  /\b\d{1,2}:\d{2}\b/g,
  // "30 September 2024", "1er mars 2024", "September 30, 2024": a number beside a month and its year.
  /\b\d{1,2}(?:er|st|nd|rd|th|e)?\.?\s+\p{L}{3,10}\.?\s+(?:19|20)\d\d\b/gu,
  /\b\p{L}{3,10}\.?\s+\d{1,2},\s+(?:19|20)\d\d\b/gu,
  // Telephone numbers: a + or a 0 in front, and seven digits or more.
  /(?<![\d.,])(?:\+\d|\(?0)[\d()\s/-]{6,}\d/g,
  // Years, "2023/24", "2023–2030".
  /(?<![\d.,])(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?(?![\d]|[.,]\d)/g,
  // Sizes of files.
  /(?<![\d.,])\d+(?:[.,]\d+)*[\s\u00A0](?:kB|MB|GB)\b/g,
  // The level of an interval.
  /(?<![\d.,])95(?:\s?%)?(?![\d]|[.,]\d)/g,
];

export function looseNumbers(text: string): readonly { readonly number: string; readonly at: number }[] {
  if (!/\d/.test(text)) return [];
  const blanked = forms.reduce((left, form) => left.replaceAll(form, (found) => " ".repeat(found.length)), text);
  return [...blanked.matchAll(/\d+(?:[.,\u00A0\u202F']\d+)*/g)].map((match) => ({ number: match[0], at: match.index }));
}

/** "1,234", "1.234", "7.1", "7,1" -> what it can stand for, in either way of writing: 1234, or 1.234 with three decimals. */
export function valuesOf(number: string): readonly { readonly value: number; readonly decimals: number }[] {
  const bare = number.replaceAll(/[\u00A0\u202F']/g, "");
  const whole = { value: Number(bare.replaceAll(/[.,]/g, "")), decimals: 0 };
  if (!/[.,]/.test(bare)) return [whole];
  const parts = bare.split(/[.,]/);
  const last = parts.at(-1) ?? "";
  const decimal = { value: Number(`${parts.slice(0, -1).join("")}.${last}`), decimals: last.length };
  return last.length === 3 ? [whole, decimal] : [decimal];
}
