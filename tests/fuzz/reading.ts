/** What a command would tell of what it has read -> whether that is sound: a message that names its file, and nothing of the insides of the program. */
import { CommandError, type Finding, formatFinding, printable } from "../../src/domain/index.ts";
import { diskProblem } from "../../src/store/index.ts";

export interface Reading {
  /** Taken as valid. */
  readonly isRead: boolean;
  readonly problems: readonly string[];
}

/** All that was said and went wrong while one input was read. */
export class Heard {
  readonly #names: () => Promise<ReadonlySet<string>>;
  /** Once asked for: a file may have thousands of findings. */
  #known: ReadonlySet<string> | null = null;

  /** @param names What commands may name: the files and folders that lie there, or would if nothing were broken. */
  constructor(names: () => Promise<ReadonlySet<string>>) {
    this.#names = names;
  }

  readonly problems: string[] = [];
  said = "";
  isRead = true;

  /** Does what a command does; what it tells of is judged as the user gets it. */
  async try(what: string, work: () => Promise<readonly Finding[] | string | undefined>): Promise<void> {
    try {
      const told = await work();
      if (typeof told === "string") this.hear(what, told);
      else
        for (const finding of told ?? [])
          await this.refused(what, formatFinding(finding), `${finding.file} ${finding.message}`);
    } catch (error) {
      const onDisk = error instanceof CommandError ? null : diskProblem(error);
      const { message, hint = "" } = onDisk ?? (error as CommandError);
      if (onDisk === null && !(error instanceof CommandError))
        this.problems.push(`${what} fell: ${(error as Error).stack}`);
      else await this.refused(what, `${printable(message)}\n    ${printable(hint)}`, message);
    }
  }

  /** Words of a command that may be printed. */
  hear(what: string, text: string): void {
    this.said += text;
    if (/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text))
      this.problems.push(`${what} would steer the terminal: ${JSON.stringify(text).slice(0, 300)}`);
    const longest = Math.max(...text.split("\n").map((line) => line.length));
    if (longest > 4000) this.problems.push(`${what} says a line of ${longest} characters: ${text.slice(0, 200)}`);
  }

  /** Words of a command that took nothing. @param place Where, of these words, a file must be named. */
  async refused(what: string, text: string, place: string): Promise<void> {
    this.isRead = false;
    this.hear(what, text);
    // A job comes from a queue: it has no file.
    if (!/^a job is refused: ./.test(place) && !(await this.#namesFile(place)))
      this.problems.push(`${what} names no file: ${text.slice(0, 300)}`);
    if (/node_modules|\.ts:\d|undefined|\[object|Error:/.test(text))
      this.problems.push(`${what} tells the insides of a program: ${text.slice(0, 300)}`);
  }

  /** Nothing is a file since it has a dot or a stroke in it, and a word of a sentence is not one since a folder is called so. What a list names need not be there: its folder is. */
  async #namesFile(place: string): Promise<boolean> {
    this.#known ??= await this.#names();
    const names = this.#known;
    return place
      .split(/[\s:,;()"'“”‘’]+/)
      .map((word) => word.replace(/[./]+$/, ""))
      .some((word) => (word === place || /[./]/.test(word)) && word.split("/").some((part) => names.has(part)));
  }

  end(more: readonly string[] = []): Reading {
    return { isRead: this.isRead, problems: [...this.problems, ...more].map((problem) => problem.slice(0, 1500)) };
  }
}
