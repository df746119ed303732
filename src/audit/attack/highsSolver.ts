/** HiGHS (Huangfu & Hall 2018), a solver of linear programs: loaded once, before it is asked. */
import { setFlagsFromString } from "node:v8";
import highsModule, { type Highs } from "highs";

type Loader = typeof highsModule.default;

/** The package's types are those of CommonJS, where the loader is a property of what is imported; Node gives the loader itself. */
function isLoader(imported: unknown): imported is Loader {
  return typeof imported === "function";
}

let highs: Highs | null = null;

/** Loads the solver, once. No module waits for it at its top level: V8 falls over modules that wait so and are imported again meanwhile (nodejs/node#53238), and most commands attack nothing. */
export async function readySolver(): Promise<void> {
  const imported: unknown = highsModule;
  if (!isLoader(imported)) throw new Error("the solver's package gives no loader");
  // As `cli/start.js` does for the program: whoever asks the solver without it, a test, must not fall over it either.
  setFlagsFromString("--no-wasm-code-gc");
  highs ??= await imported();
}

/** The solver. Throws where it was not loaded. */
export function loadedSolver(): Highs {
  if (highs === null) throw new Error("readySolver comes before anything is attacked");
  return highs;
}
