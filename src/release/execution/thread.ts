/** What runs in a thread beside the main one: charts are drawn, printed files finished and read back, one after the other. */
import { parentPort } from "node:worker_threads";
import { readBack } from "../../audit/index.ts";
import { drawChart, prepareToDraw } from "../../charts/index.ts";
import { CommandError } from "../../domain/index.ts";
import { finishPrint } from "../../pdf/index.ts";
import type { Answer, Asked, Early } from "./threads.ts";

const port = parentPort;
if (port === null) throw new Error("this file runs in a thread");

/** Fonts and colours are sent once and named by number after that. */
const looks = new Map<number, Parameters<typeof drawChart>[1]>();

async function answerTo({ number, task }: Asked): Promise<Answer["done"]> {
  switch (task.kind) {
    case "look":
      looks.set(task.look, task.of);
      return null;
    case "draw": {
      const look = looks.get(task.look);
      if (look === undefined) throw new Error(`look ${task.look} was never sent`);
      const { svg, widthPx, heightPx, live } = await drawChart(task.chart, look);
      return { svg, widthPx, heightPx, live };
    }
    case "finish":
      return finishPrint(task.printed, task.job, (early) => {
        if (task.tellsEarly) port?.postMessage({ number, early } satisfies Early);
      });
    case "read":
      return await readBack(task.bytes, task.path);
  }
}

// The data is still being read: there is time.
let last: Promise<void> = prepareToDraw();
let isEnding = false;
port.on("message", (asked: Asked | "end") => {
  if (asked === "end") {
    isEnding = true;
    // Nothing else keeps the thread: it ends by itself.
    last = last.finally(() => port.close());
    return;
  }
  const { number } = asked;
  last = last.then(async () => {
    if (isEnding) return;
    try {
      const done = await answerTo(asked);
      port.postMessage({ number, done, failed: null } satisfies Answer);
    } catch (error) {
      const { message, stack } = error as Error;
      const told = error instanceof CommandError ? { status: error.status, hint: error.hint } : null;
      port.postMessage({ number, done: null, failed: { message, stack, told } } satisfies Answer);
    }
  });
});
