/** A text that is open in the editor -> kept as the file is, in both directions: what is typed is saved, what others save comes in, and nothing that was typed is lost. */
import { signal } from "@preact/signals";
import type { WrittenText } from "../../dataFolder.ts";
import { ask, Refused, send } from "../api.ts";
import { say } from "../say.ts";
import { forgetTyped, keepTyped, typedBefore } from "./keptWords.ts";
import { merged } from "./merge.ts";
import { openTexts } from "./openTexts.ts";
import { editedForm, writtenForm } from "./writtenForm.ts";

const calmMs = 400;
const againMs = 2000;

type Status = "saved" | "changed" | "saving" | "failed" | "conflict";

export class OpenedText {
  readonly file: string;
  readonly status = signal<Status>("saved");
  /** Why it is not saved. */
  readonly problem = signal("");
  /** What somebody else wrote at the same place; null words: they removed the file. */
  readonly conflict = signal<{ readonly theirs: WrittenText | null } | null>(null);
  /** What happened to it, for who writes. */
  readonly notice = signal("");
  /** Words of an earlier visit that were never saved. */
  readonly kept = signal<string | null>(null);
  /** As it is edited. */
  readonly words = signal("");
  readonly isOpen = signal(false);
  /** Rises with each save. */
  readonly saves = signal(0);
  /** Shows words in the editor that were not typed there. */
  show: (words: string, isUndoable: boolean) => void = () => undefined;
  #base: WrittenText | null = null;
  #timer = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.file = file;
  }

  async open(): Promise<void> {
    openTexts.add(this);
    const { now } = await ask<{ now: WrittenText | null }>("/api/text", { file: this.file });
    this.#base = now;
    this.words.value = this.#known();
    const before = typedBefore(this.file);
    if (before !== null && before !== this.words.value) this.kept.value = before;
    this.isOpen.value = true;
  }

  get isUnsaved(): boolean {
    return this.isOpen.peek() && this.isTyped;
  }

  get isTyped(): boolean {
    return this.words.value !== this.#known();
  }

  typed(words: string): void {
    this.words.value = words;
    if (this.isTyped) keepTyped(this.file, words);
    else forgetTyped(this.file);
    if (this.conflict.value !== null) return;
    if (!this.isTyped) {
      this.status.value = "saved";
      return;
    }
    if (this.status.value !== "saving") this.status.value = "changed";
    this.#saveIn(calmMs);
  }

  /** What waits is saved now. */
  async saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#work = this.#work.then(async () => await this.#save());
    await this.#work;
  }

  /** Files have changed: whether this one has, is asked. */
  async refresh(): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (!this.isOpen.value || this.conflict.value !== null) return;
      const answer = await ask<{ now: WrittenText | null }>("/api/text", { file: this.file }).catch(() => null);
      if (answer !== null && answer.now?.version !== this.#base?.version) this.#meet(answer.now);
    });
    await this.#work;
  }

  keepMine(): void {
    const { theirs } = this.conflict.value ?? { theirs: null };
    this.conflict.value = null;
    this.#base = theirs;
    void this.saveNow();
  }

  takeTheirs(): void {
    const { theirs } = this.conflict.value ?? { theirs: null };
    this.conflict.value = null;
    this.#base = theirs;
    this.status.value = "saved";
    forgetTyped(this.file);
    this.#shown(this.#known(), true);
  }

  restore(isWanted: boolean): void {
    const words = this.kept.value;
    this.kept.value = null;
    if (!isWanted || words === null) {
      forgetTyped(this.file);
      return;
    }
    this.#shown(words, true);
    this.typed(words);
  }

  /** What waits is saved, when the editor is left. */
  keep(): void {
    if (this.isTyped && this.conflict.value === null) void this.saveNow();
  }

  close(): void {
    this.keep();
    openTexts.delete(this);
  }

  #known(): string {
    return editedForm(this.#base?.text ?? "");
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.saveNow(), ms);
  }

  async #save(): Promise<void> {
    if (!this.isOpen.value || this.conflict.value !== null || !this.isTyped) return;
    this.status.value = "saving";
    const words = this.words.value;
    const text = writtenForm(this.#base?.text ?? "", words);
    try {
      const base = this.#base?.version ?? null;
      const { version } = await send<{ version: string }>("/api/text", { file: this.file, text, base });
      this.#base = { text, version };
      this.problem.value = "";
      this.saves.value += 1;
      this.#settle();
    } catch (error) {
      if (error instanceof Refused && error.status === 409) return this.#meet(changedTo(error.now));
      this.problem.value =
        error instanceof Refused
          ? [error.message, error.hint].filter(Boolean).join(" ")
          : say("studio.write.status.unreachable");
      this.status.value = "failed";
      this.#saveIn(againMs);
    }
  }

  /** Somebody else has saved: both are brought together, or shown beside each other. */
  #meet(now: WrittenText | null): void {
    if (!this.isTyped) {
      this.#base = now;
      this.#shown(this.#known(), false);
      return;
    }
    const both = now === null ? null : merged(this.#known(), this.words.value, editedForm(now.text));
    if (both === null) {
      this.status.value = "conflict";
      this.conflict.value = { theirs: now };
      return;
    }
    this.#base = now;
    this.#shown(both, false);
    this.notice.value = say("studio.write.merged");
    this.#settle();
  }

  #shown(words: string, isUndoable: boolean): void {
    this.words.value = words;
    this.show(words, isUndoable);
  }

  #settle(): void {
    if (this.isTyped) {
      this.status.value = "changed";
      keepTyped(this.file, this.words.value);
      this.#saveIn(calmMs);
      return;
    }
    this.status.value = "saved";
    forgetTyped(this.file);
  }
}

function changedTo(now: unknown): WrittenText | null {
  if (now === null || typeof now !== "object") return null;
  const inner = "now" in now ? now.now : now;
  return (inner as WrittenText | null) ?? null;
}
