/** Figures that are about to be attacked -> a notebook that knows what the searches of their questions find, by this thread and others at once.
 *
 * The attack itself stays as it is, one question after another: what it asks for is noted already. Without threads, or where one fails, it searches itself and finds the same. */
import { availableParallelism } from "node:os";
import { waveName, waveOf } from "../../../audit/index.ts";
import { type Notebook, notebookOf, type SealedNotebook } from "../../../domain/index.ts";
import { isBundled } from "../../../files/index.ts";
import { noteName } from "../../../store/index.ts";
import type { Protected } from "../protected.ts";
import { inThread, takeNext } from "./inThread.ts";
import { type QuestionToAttack, questionsToAttack } from "./questionsToAttack.ts";
import { rowsToHide } from "./rowsToHide.ts";

const mostThreads = 3;
/** Of fewer rows, a thread takes as long to start as it saves. */
const fewestRows = 3000;

/** How many threads are worth starting: none where each would have to read the program's modules one by one. */
export function threadsBeside(): number {
  return isBundled() ? Math.min(mostThreads, availableParallelism() - 1) : 0;
}

/** `fewest`: of fewer rows, nothing is done beside. */
export async function attackBeside(
  figures: Protected,
  sealed: SealedNotebook,
  threads: number,
  fewest: number = fewestRows,
): Promise<SealedNotebook> {
  // Each row is a figure: what has fewer figures has fewer rows, and need not be put together for it.
  if (threads === 0 || figures.surveys.reduce((sum, { estimates }) => sum + estimates.length, 0) < fewest)
    return sealed;
  const open = questionsOf(figures).filter((question) => !isNoted(question, notesOf(question, sealed)));
  if (open.reduce((sum, { rows }) => sum + rows.printed.length, 0) < fewest) return sealed;
  const found = new Map<string, unknown>();
  const notebook = withFound(found, sealed);
  // Those that take longest first.
  const inTurn = open.toSorted((a, b) => b.rows.printed.length - a.rows.printed.length);
  const questions = inTurn.map(({ rows, made }) => ({ rows, made }));
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const others = Array.from({ length: threads }, async () => await inThread({ questions, taken }, found));
  for (let next = takeNext(inTurn, taken); next !== null; next = takeNext(inTurn, taken))
    rowsToHide(next.rows, notebookOf(next.made, notesOf(next, notebook)));
  await Promise.all(others);
  return notebook;
}

/** All questions of all surveys, each with the people whom its wave knows. */
export function questionsOf({ surveys, data, knowledge, earlier }: Protected): readonly QuestionToAttack[] {
  const { indicators } = data.indicators;
  const cellsOf = Map.groupBy(knowledge.atomsOf, ([cell]) => waveOf(cell));
  return surveys.flatMap(({ survey, decided, computed, estimates }) =>
    questionsToAttack(decided, estimates, { survey, indicators, knowledge, earlier, computed }).map((question) => {
      const own = cellsOf.get(waveName(survey.id, question.wave.wave)) ?? [];
      return {
        ...question,
        rows: { ...question.rows, knowledge: { ...question.rows.knowledge, atomsOf: new Map(own) } },
      };
    }),
  );
}

function notesOf({ wave: { survey, wave } }: QuestionToAttack, sealed: SealedNotebook): Notebook {
  return sealed.ofWave(survey, wave);
}

/** Whether all searches of it are noted. */
function isNoted({ rows, made }: QuestionToAttack, sealed: Notebook): boolean {
  const asking: Notebook = {
    ...sealed,
    found: (kind, of, isFound) =>
      sealed.found(kind, of, isFound, () => {
        throw new NotNoted();
      }),
  };
  try {
    rowsToHide(rows, notebookOf(made, asking));
    return true;
  } catch (error) {
    if (error instanceof NotNoted) return false;
    throw error;
  }
}

class NotNoted extends Error {}

/** `found`: by the names that a notebook gives; what is found anew is written there. */
export function withFound(found: Map<string, unknown>, sealed: SealedNotebook): SealedNotebook {
  const besides = (notebook: Notebook): Notebook => ({
    ...notebook,
    found: (kind, of, isFound, find) =>
      notebook.found(kind, of, isFound, () => {
        const name = noteName(kind, of);
        const known = found.get(name);
        const now = isFound(known) ? known : find();
        found.set(name, now);
        return now;
      }),
  });
  return { ...besides(sealed), ofWave: (survey, wave) => besides(sealed.ofWave(survey, wave)) };
}
