/** What a command is at -> one line of a terminal, written over and over; lines where they are asked for; else nothing: a command that a timer runs stays silent as long as nothing is wrong. */
import type { Step, TellStep } from "../step.ts";

export interface ShownSteps extends Disposable {
  readonly tell: TellStep;
  /** The same, after the line is cleared for what it says or asks itself. */
  readonly pausing: <Given extends readonly unknown[], Done>(
    say: (...given: Given) => Done,
  ) => (...given: Given) => Done;
}

/** `asked`: also where nobody sees a terminal. */
export function showSteps(stream: NodeJS.WriteStream, asked: boolean, json: boolean): ShownSteps {
  const isLine = !asked && stream.isTTY && !json;
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write("\r\u001b[K");
    isShown = false;
  };
  const tell = (step: Step) => {
    clear();
    if (!asked && !isLine) return;
    stream.write(`${stepText(step)}${isLine ? "" : "\n"}`);
    isShown = isLine;
  };
  const pausing: ShownSteps["pausing"] =
    (say) =>
    (...given) => {
      clear();
      return say(...given);
    };
  return { tell, pausing, [Symbol.dispose]: clear };
}

export function stepText(step: Step): string {
  switch (step.at) {
    case "data":
      return "reading the data";
    case "figures":
      return "working out the figures";
    case "reports":
      return "composing the reports, and checking what they say";
    case "release":
      return "looking at the files of the release";
    case "pages":
      return `judging pages: ${step.done} of ${step.all}`;
    case "leaks":
      return `looking for what is hidden: ${step.done} of ${step.all} files`;
    case "site":
      return "putting the site up";
  }
}
