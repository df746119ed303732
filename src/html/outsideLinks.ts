/** A page -> the same page with links that hold in a frame that allows nothing. What leads to a place on the page itself is words, since in a frame that is filled with the page's text (`srcdoc`) such an address is one of the page around it, which would open inside the frame (HTML Standard, "fallback base URL"). What leads to another site opens beside the frame, or not at all, and never in the place of the report. */

const link = /<a\b([^>]*)>(.*?)<\/a>/gs;

export function withOutsideLinks(html: string): string {
  return html.replace(link, (whole, given: string, words: string) => {
    const href = attribute(given, "href");
    if (href === null) return whole;
    if (href.startsWith("#")) return inWords(attribute(given, "aria-label"), words);
    return /^https?:/.test(href) ? `<a${given} target="_blank" rel="noopener noreferrer">${words}</a>` : whole;
  });
}

/** An arrow that led back stands for nothing any more; a number of a note still says what it is. */
function inWords(label: string | null, words: string): string {
  if (words === "↑") return "";
  if (label === null) return `<span>${words}</span>`;
  return `<span class="unseen">${withMark(label, words)}</span><span aria-hidden="true">${words}</span>`;
}

/** What is marked as no figure in the words of the link is marked in what it is called, too. */
function withMark(label: string, words: string): string {
  const number = /^<span data-kind="[^"]*">([^<]+)<\/span>$/.exec(words)?.[1];
  const at = number === undefined ? -1 : label.lastIndexOf(number);
  return number === undefined || at < 0 ? label : label.slice(0, at) + words + label.slice(at + number.length);
}

/** As it is written in the page, escaped. */
function attribute(given: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(given)?.[1] ?? null;
}
