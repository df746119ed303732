/** `npx wellbeing <command>`. */
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { bundleFolder } from "../files/own/index.ts";
import { bundledProgram } from "./bundled.ts";
import { keepCompiled } from "./compileCache.ts";
import { endWhenInterrupted } from "./interruption.ts";
import { isSupervised, supervise } from "./supervise.ts";

const words = process.argv.slice(2);
keepCompiled();
if (isSupervised()) {
  endWhenInterrupted();
  // Garbage is collected when the heap is half as large again as what was alive, instead of four times: a run of a thousand reports needs little more memory than one of sixteen, and no more time.
  setFlagsFromString("--heap-growing-percent=50");
  // Whoever reads only the beginning (`| head`) has seen enough; what is under way goes on.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  const { runWords } = await import("./runWords.ts");
  process.exitCode = await runWords(words);
} else
  process.exitCode = await supervise(
    fileURLToPath(import.meta.url),
    await bundledProgram(process.env[bundleFolder]),
    words,
  );
