/** The units that are shipped, judged by systemd itself. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { text } from "../../src/cli/option.ts";
import { parseWords } from "../../src/cli/parseWords.ts";
import { lacks } from "../skips.ts";

const folder = fileURLToPath(new URL("../../docs/systemd", import.meta.url));
const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;
const noSystemd = lacks(!hasSystemd, "systemd-analyze", "the units in docs/systemd/");

/** systemd calls exposure up to 2.5 of 10 "OK": its number is in tenths. */
const mostExposure = "25";

let copies: string;
beforeAll(async () => {
  copies = await mkdtemp(path.join(tmpdir(), "wellbeing-units-"));
  // The program lies elsewhere on this machine.
  for (const name of await readdir(folder)) {
    const text = await readFile(path.join(folder, name), "utf8");
    await writeFile(path.join(copies, name), text.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
  }
});
afterAll(async () => await rm(copies, { recursive: true, force: true }));

function analyzed(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("systemd-analyze", words, { encoding: "utf8", cwd: copies });
  return { status, said: `${stdout}${stderr}`.split("\n").filter((line) => line.includes("wellbeing-")) };
}

describe.skipIf(noSystemd)("a unit that is shipped", () => {
  it.each(["wellbeing-worker.service", "wellbeing-report.service", "wellbeing-report.timer"])(
    "%s has no line that systemd does not know",
    (name) => {
      expect(analyzed("verify", "--recursive-errors=no", `./${name}`)).toEqual({ status: 0, said: [] });
    },
  );

  it.each(["wellbeing-worker.service", "wellbeing-report.service"])("%s leaves little that it may do", (name) => {
    const { status, said } = analyzed("security", "--offline=yes", `--threshold=${mostExposure}`, `./${name}`);
    expect([status, said.join("")]).toEqual([0, expect.stringContaining("OK")]);
  });
});

describe("a unit that is shipped", () => {
  it("runs a command that there is, with options that it knows, and may write where the command writes", async () => {
    const worker = await readFile(path.join(folder, "wellbeing-worker.service"), "utf8");
    const words = /^ExecStart=\S+ src\/cli\/wellbeing\.ts worker (.*)$/m.exec(worker)?.[1]?.split(" ") ?? [];
    const word = text("X", "as it stands there");
    expect(parseWords(words, { queue: word, store: word, "key-file": word }).given).toMatchObject({
      store: /^ReadWritePaths=(.*)$/m.exec(worker)?.[1],
    });
    const report = await readFile(path.join(folder, "wellbeing-report.service"), "utf8");
    const asked = /^ExecStart=\S+ src\/cli\/wellbeing\.ts report (.*)$/m.exec(report)?.[1]?.split(" ") ?? [];
    expect(parseWords(asked, { data: word, out: word }).given).toMatchObject({
      out: /^ReadWritePaths=(.*)$/m.exec(report)?.[1],
    });
  });
});
