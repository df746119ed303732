/** A figure -> the words that print it, in one language. */
import type { Figure, ShownFigure } from "../../domain/index.ts";
import { formatEstimate } from "../../wording/index.ts";
import { marked, type Part, type Words } from "../words.ts";
import type { Origins } from "./origins.ts";
import type { Speech } from "./speech.ts";

export interface Printing {
  /** The number without a mark, for what draws it. */
  readonly label: (figure: ShownFigure) => string;
  /** The number, marked with its figure. */
  readonly print: (figure: ShownFigure) => Words;
  /** A text that prints a part of the figure, marked with it. */
  readonly mark: (figure: Figure, text: string, part: Part) => Words;
}

export function printingIn({ language, say }: Speech, { indicatorOf }: Pick<Origins, "indicatorOf">): Printing {
  const label = (figure: ShownFigure) => formatEstimate(figure, indicatorOf(figure), { language, say });
  return {
    label,
    print: (figure) => marked(figure.id, label(figure)),
    mark: (figure, text, part) => marked(figure.id, text, part),
  };
}
