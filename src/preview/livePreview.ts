/** Folders that are written in -> the documents that somebody looks at, as they will be, after each save.
 *
 * Everything is kept in memory: what a file said as long as it has the same bytes, figures as long as what they are made of is the same, charts that were drawn. Figures, and all that is wrong, come from the thread beside (`checker.ts`), which has them as a release has them: nothing exact reaches this one. */
import {
  type Draft,
  DraftCharts,
  draftOf,
  type InputFolders,
  type PrintedFigures,
  type Read,
} from "../release/index.ts";
import { FileMemory } from "../sources/index.ts";
import { Checker, type CheckerListener } from "./checker.ts";
import { Found } from "./found.ts";
import { LiveView } from "./liveView.ts";
import type { PreviewEffects } from "./previewEffects.ts";
import { type ReadNow, readNow } from "./readNow.ts";
import { problems, shown, shownTasks } from "./shownFindings.ts";
import { documentsOf } from "./sight.ts";
import type { ViewState } from "./state.ts";

export class LivePreview implements AsyncDisposable {
  readonly #folders: InputFolders;
  readonly #effects: PreviewEffects;
  readonly #memory = new FileMemory();
  /** Their pictures lie beside the pages. */
  readonly charts: DraftCharts;
  readonly #checker: Checker;
  readonly #views = new Map<string, LiveView>();
  readonly #printer: PreviewEffects["printer"];
  #figures: { readonly stamp: string; readonly figures: PrintedFigures } | null = null;
  #read: ReadNow | null = null;
  #draft: Draft | null = null;
  readonly #found = new Found();
  #isStale = false;
  #again: Promise<void> = Promise.resolve();
  /** Until the pages of what was read last are in sight. */
  #composing: Promise<unknown> = Promise.resolve();
  /** Of which the whole is still to be checked. */
  #due: ReadNow | null = null;
  #isWaiting = false;
  #ended = false;

  /** `program`: what runs in the thread beside, in a test's place. */
  constructor(folders: InputFolders, effects: PreviewEffects, program?: URL) {
    this.#folders = folders;
    this.#effects = effects;
    this.charts = new DraftCharts(effects.draw);
    let printer: ReturnType<PreviewEffects["printer"]> | null = null;
    this.#printer = () => {
      printer ??= effects.printer();
      return printer;
    };
    const listener: CheckerListener = {
      figures: (stamp, figures) => {
        this.#figures = { stamp, figures };
        this.#compose();
      },
      checked: (said) => {
        const inputs = this.#isStale ? null : (this.#read?.all ?? null);
        if (this.#found.checked(said, inputs) === "other files") this.#check();
        this.#tell();
      },
    };
    this.#checker = new Checker(folders, listener, program);
  }

  get draft(): Draft | null {
    return this.#draft;
  }

  /** What was read last that could be read. */
  get inputs(): Read | null {
    return this.#read?.read ?? null;
  }

  /** A file can't be read: what was read last is older than the folders. */
  get isBehind(): boolean {
    return this.#isStale;
  }

  /** Reads the folders again. Saves that come meanwhile are read together. */
  changed(): void {
    if (this.#isWaiting || this.#ended) return;
    this.#isWaiting = true;
    this.#again = this.#again
      .then(async () => {
        // The system tells of a file that the studio has written itself, once more: its page does not wait for that.
        await this.#composing;
        this.#isWaiting = false;
        await this.#renew();
      })
      .catch((error: Error) => {
        this.#found.problem = error.message;
        this.#effects.note(error.stack ?? error.message);
        this.#tell();
      });
  }

  /** After all that was saved so far. */
  async settled(): Promise<void> {
    await this.#again;
  }

  /** The view of a document in a language; it is made again after each save as long as somebody looks at it. Null of what there is not. */
  view(name: string): LiveView | null {
    const known = this.#views.get(name);
    if (known !== undefined) return known;
    if (!/^[a-z0-9-]+\.[a-z]{2,3}$/.test(name)) return null;
    const made = new LiveView(name, this.charts, this.#printer, () => this.#tell());
    this.#views.set(name, made);
    return made;
  }

  /** Made now, where it has not been yet. */
  async ready(view: LiveView): Promise<void> {
    if (this.#draft !== null) await view.compose(this.#draft);
  }

  stateOf(view: LiveView): ViewState {
    const [{ language }, draft] = [view, this.#draft];
    const isOld = this.#isOfOtherFigures();
    const isWorking = this.#checker.isBusy || (this.#due !== null && this.#due === this.#read);
    const work = isWorking ? (isOld ? "figures" : "check") : null;
    // Why a document can't be composed is what the check finds; its own words are for where that finds nothing.
    const unexplained = this.#found.findings.length === 0 && work === null ? view.problem : null;
    return {
      documents: draft === null ? [] : documentsOf(draft, language),
      languages: draft === null ? [] : draft.data.university.languages,
      ...view.made,
      work,
      // Something keeps the figures from being made.
      isStale: this.#isStale || view.made.isStale || (isOld && !isWorking),
      findings: [...shown(this.#found.findings), ...problems([this.#found.problem, unexplained])],
      tasks: shownTasks(this.#found.notes),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true;
    await this.#checker[Symbol.asyncDispose]();
  }

  async #renew(): Promise<void> {
    const now = await readNow(this.#folders, this.#memory);
    const isAsBefore = "all" in now && !this.#isStale && this.#found.problem === null && now.all === this.#read?.all;
    if (isAsBefore) return;
    this.#found.read("kind" in now ? now.findings : now.read.findings);
    this.#isStale = "kind" in now;
    if ("kind" in now) {
      this.#tell();
      return;
    }
    this.#read = now;
    if (this.#isOfOtherFigures()) {
      this.#check();
      this.#tell();
      return;
    }
    this.#compose();
    void this.#checkAfterwards(this.#read);
  }

  /** The whole is checked once what is looked at is in sight and printed, unless something newer was saved. */
  async #checkAfterwards(read: ReadNow): Promise<void> {
    this.#due = read;
    await Promise.all(this.#looked().map(async (each) => await each.whenDone()));
    if (this.#read !== read || this.#ended) return;
    this.#due = null;
    this.#check();
    this.#tell();
  }

  #check(): void {
    this.#found.begins();
    this.#checker.check();
  }

  /** The figures at hand are not those of what was read. */
  #isOfOtherFigures(): boolean {
    return this.#read !== null && this.#read.stamp !== this.#figures?.stamp;
  }

  #compose(): void {
    if (this.#read === null || this.#figures === null || this.#isOfOtherFigures()) return;
    const draft = draftOf({ ...this.#read.read, year: this.#read.read.year ?? 0 }, this.#figures.figures);
    this.#draft = draft;
    for (const view of this.#views.values()) view.forget();
    this.#composing = Promise.allSettled(this.#looked().map(async (view) => await view.compose(draft)));
    this.#tell();
  }

  #looked(): readonly LiveView[] {
    return [...this.#views.values()].filter(({ isLookedAt }) => isLookedAt);
  }

  #tell(): void {
    for (const view of this.#views.values()) view.tell(this.stateOf(view));
  }
}
