/** (what the address asks for, the lists of the search) -> what is chosen, and words about what there is not. All is not searched in the place of what was asked for. */
import { chooseOrAdd, selectNamed } from "./fields.ts";
import { shortened } from "./shortened.ts";

type Asked = Readonly<Partial<Record<"language" | "year" | "report", string>>>;

/** `status`: holds the sentences, with "#" for what was asked for. Gives "" where all is there. */
export function chooseAsked(form: HTMLFormElement, asked: Asked, status: HTMLElement): string {
  const { notHere = "", missing = "" } = status.dataset;
  return Object.entries(asked)
    .filter(([name, value]) => {
      // A replacement that is text could hold "$&".
      const label = notHere.replace("#", () => shortened(value));
      return !chooseOrAdd(selectNamed(form, name), value, label);
    })
    .map(([, value]) => missing.replace("#", () => shortened(value)))
    .join(" ");
}
