/** Names and values -> the attributes of an element, as HTML. Every attribute is written here. */

/** ` data-estimate="nse.wellbeing/2024/university" alt=""`: each with a space before it, in order; those that are null are left out. Names are the program's own, values may be anybody's. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");
}

/** "=" and "`" too: who looks for an attribute in the text of a page finds only those that are one. */
function escaped(value: string): string {
  return value.replace(/[&<>"'=`]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
