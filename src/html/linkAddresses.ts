/** HTML -> the same, in which each address that is written out can be followed. */
import { mapText } from "./mapText.ts";

/** An address ends before the full stop or bracket of its sentence. */
const address = /https:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

export function linkAddresses(html: string): string {
  return mapText(html, ["a"], (text) =>
    text.replace(address, (found) => `<a href="${found.includes("://") ? found : `mailto:${found}`}">${found}</a>`),
  );
}
