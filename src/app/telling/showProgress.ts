/** What is being made -> a bar on a terminal, plain lines elsewhere, nothing for machines. */
import cliProgress from "cli-progress";
import type { ShownProgress } from "../make/makeReports.ts";
import { type Step, stepsOf } from "../step.ts";
import { emptyPagesText } from "./emptyPages.ts";
import { type ShownSteps, showSteps } from "./showSteps.ts";
import { tooLongText } from "./tooLong.ts";

/** `asked`: what it does before it makes files is said too, also where nobody sees a terminal. */
export function showProgress(stream: NodeJS.WriteStream, json: boolean, asked: boolean): ShownProgress {
  if (json) return silent(stream);
  return stream.isTTY ? bar(stream) : lines(stream, asked);
}

function silent(stream: NodeJS.WriteStream): ShownProgress {
  const nothing = () => undefined;
  return {
    planned: nothing,
    started: nothing,
    made: nothing,
    reused: nothing,
    note: (text) => stream.write(`${text}\n`),
    end: nothing,
  };
}

/** Files that are left, and how long they will take if they take as long as those made so far: "12 left, about 8 s". */
class Left {
  #left = 0;
  #made = 0;
  #reused = 0;
  #began = performance.now();

  begin(planned: number): void {
    this.#left = planned;
    this.#began = performance.now();
  }

  count(what: "made" | "reused"): void {
    this.#left -= 1;
    if (what === "made") this.#made += 1;
    else this.#reused += 1;
  }

  get text(): string {
    const done = this.#made + this.#reused;
    const seconds = Math.ceil(((performance.now() - this.#began) / 1000 / done) * this.#left);
    const time = seconds >= 90 ? `${Math.round(seconds / 60)} min` : `${seconds} s`;
    const reused = this.#reused === 0 ? "" : `, ${this.#reused} reused`;
    // The first few say nothing of the rest: they waited for the browser.
    return `${this.#left} left${this.#made < 3 || this.#left === 0 ? "" : `, about ${time}`}${reused}`;
  }
}

function lines(stream: NodeJS.WriteStream, asked: boolean): ShownProgress {
  const steps = beforePlan(showSteps(stream, asked, false));
  const left = new Left();
  return {
    planned: (ids) => {
      steps.end();
      left.begin(ids.length);
      stream.write(`making ${ids.length} files\n`);
    },
    started: () => undefined,
    made: (id, pages) => {
      left.count("made");
      stream.write(`${id}${pages === null ? "" : `, ${pages} pages`} (${left.text})\n`);
    },
    reused: () => left.count("reused"),
    tooLong: (id, kind, pages) => stream.write(`${tooLongText(id, kind, pages)}\n`),
    emptyPages: (id, pages) => stream.write(`${emptyPagesText(id, pages)}\n`),
    note: (text) => stream.write(`${text}\n`),
    step: steps.tell,
    told: stepsOf(steps.tell),
    end: () => undefined,
  };
}

/** Reports are composed while files are made, too: how many are left says more then. */
function beforePlan(steps: ShownSteps) {
  let isPlanned = false;
  return {
    tell: (step: Step) => (isPlanned ? undefined : steps.tell(step)),
    end: () => {
      isPlanned = true;
      steps[Symbol.dispose]();
    },
  };
}

function bar(stream: NodeJS.WriteStream): ShownProgress {
  const shown = new cliProgress.SingleBar({
    stream,
    format: "{bar} {value}/{total} · {left} · {running}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
    gracefulExit: false,
  });
  // The cursor comes back however the program ends.
  const stop = () => shown.stop();
  process.once("exit", stop);
  const steps = beforePlan(showSteps(stream, false, false));
  const left = new Left();
  const running = new Set<string>();
  let total = 0;
  let done = 0;
  const payload = () => ({ running: [...running].join(", "), left: left.text });
  const count = (id: string, what: "made" | "reused") => {
    running.delete(id);
    left.count(what);
    done += 1;
    shown.update(done, payload());
  };
  const note = (text: string) => {
    shown.stop();
    stream.write(`${text}\n`);
    shown.start(total, done, payload());
  };
  return {
    step: steps.tell,
    told: stepsOf(steps.tell),
    planned: (ids) => {
      steps.end();
      total = ids.length;
      left.begin(total);
      shown.start(total, 0, payload());
    },
    started: (id) => {
      running.add(id);
      shown.update(done, payload());
    },
    made: (id) => count(id, "made"),
    reused: (id) => count(id, "reused"),
    tooLong: (id, kind, pages) => note(tooLongText(id, kind, pages)),
    emptyPages: (id, pages) => note(emptyPagesText(id, pages)),
    note,
    end: () => {
      steps.end();
      process.off("exit", stop);
      stop();
    },
  };
}
