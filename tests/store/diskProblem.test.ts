/** What the file system says, in words that help. */
import { expect, it } from "vitest";
import { diskProblem } from "../../src/store/index.ts";

it.each(["EBUSY", "EPERM"])("a file that another program holds open is told as that (%s)", (code) => {
  const error = Object.assign(new Error(code), { code, path: "C:\\out\\board.en.pdf" });
  expect(diskProblem(error)?.hint).toMatch(/close it/i);
});
