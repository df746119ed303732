/** A file in the data folder that says who has it open in a studio: a second one of this machine is led to the first, and others are told of. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { CommandError } from "../../domain/index.ts";
import { Lock } from "../../store/index.ts";

const lockName = ".studio";

export class StudioMark implements AsyncDisposable {
  readonly #lock: Lock | null;
  readonly #address: string;

  private constructor(lock: Lock | null, address: string) {
    this.#lock = lock;
    this.#address = address;
  }

  /** `note`: says that somebody at another machine has the folder open too, which does no harm: what both write is shown as a conflict. */
  static async set(dataFolder: string, note: (text: string) => void): Promise<StudioMark> {
    const file = path.join(dataFolder, lockName);
    try {
      return new StudioMark(await Lock.take(file, "open as a studio"), `${file}-address`);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const [, host = ""] = (await readFile(file, "utf8").catch(() => "")).split(" ");
      if (host !== "" && host !== hostname()) {
        note(
          `the folder is open in a studio on ${host}, too: what both of you write is shown as a conflict, never lost`,
        );
        return new StudioMark(null, `${file}-address`);
      }
      const address = (await readFile(`${file}-address`, "utf8").catch(() => "")).trim();
      const where = address === "" ? "look for its address in the terminal that it runs in" : `it is at ${address}`;
      throw new CommandError(3, `a studio has ${dataFolder} open already`, where);
    }
  }

  /** For its owner alone: the address has the token. */
  async says(address: string): Promise<void> {
    if (this.#lock === null) return;
    await rm(this.#address, { force: true });
    await writeFile(this.#address, `${address}\n`, { mode: 0o600, flag: "wx" });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#lock === null) return;
    await rm(this.#address, { force: true });
    await this.#lock[Symbol.asyncDispose]();
  }
}
