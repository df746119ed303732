/** A process that asks the solver for long enough that V8 makes code of it anew while it runs, and tells when code is freed, for which V8 looks as often as it can. Told "as it comes", it keeps V8's own settings. */
import { setFlagsFromString } from "node:v8";
import { type Inequality, withSolver } from "../../src/audit/attack/linearPrograms.ts";
import { readySolver } from "../../src/audit/index.ts";

await readySolver();
// From here on: what Node itself has of WebAssembly has read these files.
setFlagsFromString("--trace-wasm-code-gc");
setFlagsFromString("--stress-wasm-code-gc");
if (process.argv[2] === "as it comes") setFlagsFromString("--wasm-code-gc");

for (let columns = 20; columns < 140; columns += 4) {
  const all = Array.from({ length: columns }, (_, column) => column);
  const inequalities = all.map(
    (row): Inequality => ({
      columns: all,
      factors: all.map((column) => 1 + ((row * column) % 11)),
      lo: 0,
      hi: 100 + row,
    }),
  );
  const objective = Float64Array.from(all, (column) => 1 + (column % 7));
  withSolver({ columns, inequalities }, null, (solver) => solver.most(objective, null, 0));
}
