/** A figure and whose it is -> the beginning of a sentence, from which a change or a difference goes on: "61.1% of students need more support (Law, 2024)". */
import type { Faculty, Indicator, ShownFigure } from "../../domain/index.ts";
import type { Words } from "../words.ts";
import type { Printing } from "../writing/printing.ts";
import type { Speech } from "../writing/speech.ts";

/** Says what the figure is in the words that the data has for it (`told`); by the indicator's name where it has none. `faculty`: whose figure it is, where that must be said. */
export function subjectWords(
  figure: ShownFigure,
  { name, told }: Pick<Indicator, "name" | "told">,
  faculty: Faculty | null,
  { say, text, print }: Speech & Pick<Printing, "print">,
): Words {
  const nationwide = figure.domain.kind === "national";
  return say("change.subject", {
    told: told === undefined ? "no" : "yes",
    words: told === undefined ? "" : text(told),
    name: text(name),
    value: print(figure),
    wave: String(figure.wave),
    where: nationwide ? "nationwide" : faculty === null ? "here" : "faculty",
    faculty: faculty === null ? "" : text(faculty.short ?? faculty.name),
  });
}
