/** What is being made -> a bar on a terminal, plain lines elsewhere, nothing for machines. */
import cliProgress from "cli-progress";
import type { Progress } from "../release/index.ts";

export interface ShownProgress extends Progress {
  /** A line of its own that does not disturb the bar: a tab was replaced, say. */
  readonly note: (text: string) => void;
  readonly end: () => void;
}

export function showProgress(stream: NodeJS.WriteStream, json: boolean): ShownProgress {
  if (json) return silent(stream);
  return stream.isTTY ? bar(stream) : lines(stream);
}

function silent(stream: NodeJS.WriteStream): ShownProgress {
  const nothing = () => undefined;
  return { planned: nothing, started: nothing, made: nothing, note: (text) => stream.write(`${text}\n`), end: nothing };
}

function lines(stream: NodeJS.WriteStream): ShownProgress {
  let left = 0;
  return {
    planned: (ids) => {
      left = ids.length;
      stream.write(`making ${left} files\n`);
    },
    started: () => undefined,
    made: (id, pages) => {
      left -= 1;
      stream.write(`${id}${pages === null ? "" : `, ${pages} pages`} (${left} left)\n`);
    },
    note: (text) => stream.write(`${text}\n`),
    end: () => undefined,
  };
}

function bar(stream: NodeJS.WriteStream): ShownProgress {
  const shown = new cliProgress.SingleBar({
    stream,
    format: "{bar} {value}/{total} · {left} left · {running}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  const running = new Set<string>();
  let total = 0;
  let done = 0;
  const update = () => shown.update(done, { running: [...running].join(", "), left: total - done });
  return {
    planned: (ids) => {
      total = ids.length;
      shown.start(total, 0, { running: "", left: total });
    },
    started: (id) => {
      running.add(id);
      update();
    },
    made: (id) => {
      running.delete(id);
      done += 1;
      update();
    },
    note: (text) => {
      shown.stop();
      stream.write(`${text}\n`);
      shown.start(total, done, { running: [...running].join(", "), left: total - done });
    },
    end: () => shown.stop(),
  };
}
