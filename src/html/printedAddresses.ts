/** HTML for print -> the same, in which what leads to the web says where to, for readers of paper. */

const link = /<a href="https:\/\/([^"]*)"[^>]*>(.*?)<\/a>/gs;

/** Without what every address begins with. It breaks as The Chicago Manual of Style has it (7.46): behind a slash, before other signs, and never with a hyphen of its own; the name of its site stays whole. An address that is its own words is not said again. */
export function printedAddresses(html: string): string {
  return html.replace(link, (whole, address: string, words: string) => {
    const short = address.replace(/^www\./, "").replace(/\/$/, "");
    if (
      words
        .replace(/^https:\/\//, "")
        .replaceAll("\u00AD", "")
        .includes(short)
    )
      return whole;
    const [site = "", ...path] = short.split("/");
    const parted = [site, ...path.map((part) => part.replace(/[.?=_~%]|&(?:amp|#x3D);/g, "<wbr>$&"))].join("/<wbr>");
    return `${whole} <span class="address" data-kind="name">${parted}</span>`;
  });
}
