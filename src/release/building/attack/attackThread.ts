/** What runs in a thread beside the one that protects figures: questions that nobody has taken are attacked, one after the other, and what each search found is sent back. It ends when none is left. */
import { parentPort, workerData } from "node:worker_threads";
import { readySolver } from "../../../audit/index.ts";
import { type Notebook, notebookOf } from "../../../domain/index.ts";
import { noteName } from "../../../store/index.ts";
import { type FoundByThread, type GivenToThread, takeNext } from "./inThread.ts";
import { rowsToHide } from "./rowsToHide.ts";

const { questions, taken } = workerData as GivenToThread;

void readySolver().then(() => {
  for (let next = takeNext(questions, taken); next !== null; next = takeNext(questions, taken)) {
    const noted: [string, unknown][] = [];
    rowsToHide(next.rows, notebookOf(next.made, writingTo(noted)));
    parentPort?.postMessage(noted satisfies FoundByThread);
  }
});

function writingTo(noted: [string, unknown][]): Notebook {
  return {
    found: (kind, of, _, find) => {
      const found = find();
      noted.push([noteName(kind, of), found]);
      return found;
    },
    foundLater: async (_, __, ___, find) => await find(),
  };
}
