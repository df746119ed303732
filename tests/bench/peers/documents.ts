/** One document -> variants of it that have the same pages and no paragraph in common, so that nobody prints from a cache what was printed before. */

const vowels = "aeiou";

/** Vowels of the running text stand for the ones after them; tags, attributes, styles and pictures stay. */
export function variantOf(html: string, place: number): string {
  return html.replace(/<(style|script|svg|title)\b[\s\S]*?<\/\1>|<[^>]*>|([^<]+)/g, (whole, _tag, text?: string) =>
    text === undefined ? whole : text.replace(/&[^;\s]+;|[aeiou]/g, (part) => turned(part, place)),
  );
}

function turned(part: string, place: number): string {
  const at = vowels.indexOf(part);
  return part.length > 1 || at === -1 ? part : (vowels[(at + place) % vowels.length] ?? part);
}
