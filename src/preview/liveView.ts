/** One document in one language, as it is now: its page, and its printed pages as soon as the page is in sight. */
import type { FirstPages } from "../pdf/index.ts";
import { type Draft, type DraftCharts, draftPrint, draftReport, draftTitles } from "../release/index.ts";
import { sha256 } from "../store/index.ts";
import { changedChapters } from "./changedChapters.ts";
import { type Made, nothingMade } from "./made.ts";
import type { PreviewPrinter } from "./previewPrinter.ts";
import type { Sheets } from "./sheets.ts";
import { sightOf } from "./sight.ts";
import type { ViewState } from "./state.ts";
import { changeBetween } from "./textChange.ts";
import { UntilTold } from "./untilTold.ts";

type Listener = (state: ViewState) => void;

export class LiveView {
  readonly document: string;
  readonly language: Draft["data"]["university"]["languages"][number];
  /** What it says now, for the browser. */
  page: string | null = null;
  printed: Uint8Array | null = null;
  first: Uint8Array | null = null;
  made: Made = nothingMade;
  /** Why it could not be composed. */
  problem: string | null = null;
  readonly #charts: DraftCharts;
  readonly #printer: () => Promise<PreviewPrinter>;
  readonly #changed: () => void;
  readonly #listeners = new Map<Listener, { readonly isPrinted: boolean }>();
  #of: Draft | null = null;
  #inSight: Promise<void> = Promise.resolve();
  /** The words that the printed pages at hand were made of. */
  #printedOf: string | null = null;
  #isAskedAgain = false;
  #printing: Promise<void> = Promise.resolve();
  readonly #seen = new UntilTold();
  #sheets: Sheets | null = null;
  /** The pages that were printed first are before somebody's eyes: drawing them and printing the rest would keep each other from it. */
  readonly #drawn = new UntilTold();

  constructor(name: string, charts: DraftCharts, printer: () => Promise<PreviewPrinter>, changed: () => void) {
    const [document = "", language = ""] = name.split(".");
    this.document = document;
    this.language = language as LiveView["language"];
    this.#charts = charts;
    this.#printer = printer;
    this.#changed = changed;
  }

  get isLookedAt(): boolean {
    return this.#listeners.size > 0;
  }

  /** `isPrinted`: who listens looks at the printed pages too. */
  listen(listener: Listener, isPrinted: boolean): Disposable {
    this.#listeners.set(listener, { isPrinted });
    if (isPrinted) void this.#print();
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  /** What is only printed is looked at in print, whatever was chosen. */
  get #isPrintLookedAt(): boolean {
    const { hasPage, hasPrint } = this.made;
    return hasPrint && [...this.#listeners.values()].some(({ isPrinted }) => isPrinted || !hasPage);
  }

  tell(state: ViewState): void {
    for (const listener of this.#listeners.keys()) listener(state);
  }

  /** What it was made of is no more. */
  forget(): void {
    this.#of = null;
  }

  /** Its page is in sight, and printed where somebody looks at that too. */
  async whenDone(): Promise<void> {
    await this.#inSight;
    await this.#printing;
  }

  async compose(draft: Draft): Promise<void> {
    if (this.#of !== draft) {
      this.#of = draft;
      this.#inSight = this.#composed(draft);
    }
    await this.#inSight;
  }

  async #composed(draft: Draft): Promise<void> {
    try {
      const { page, version, address, hasPrint } = await sightOf(draft, this.document, this.language, this.#charts);
      // Something newer was saved meanwhile.
      if (this.#of !== draft) return;
      this.problem = null;
      const change = version === this.made.page ? this.made.change : this.#changeTo(page, version);
      this.page = page;
      // Who looks at nothing tells nothing.
      if (version !== this.made.page && this.isLookedAt) this.#seen.begins();
      this.#note({ page: version, address, change, hasPage: version !== null, hasPrint, isStale: false });
    } catch (error) {
      if (this.#of !== draft) return;
      this.problem = (error as Error).message;
      this.#note({ isStale: true });
      return;
    }
    await this.#seen.told();
    this.#printing = this.#print();
  }

  #changeTo(page: string | null, version: string | null): Made["change"] {
    const base = this.made.page;
    if (this.page === null || page === null || base === null || version === null) return null;
    return { base, version, ...changeBetween(this.page, page) };
  }

  /** Somebody has this page before their eyes, and these printed ones. */
  seen(version: string, sheets: Sheets | null): void {
    // Who shows no printed pages says nothing of those that others look at.
    if (sheets !== null) this.#sheets = sheets;
    if (version === this.made.page) this.#seen.tells();
  }

  /** Somebody has the pages that were printed first before their eyes. */
  drawn(version: string): void {
    if (version === this.made.first?.version) this.#drawn.tells();
  }

  #note(made: Partial<Made>): void {
    this.made = { ...this.made, ...made };
    this.#changed();
  }

  /** One print at a time: what was saved meanwhile is printed afterwards. */
  async #print(): Promise<void> {
    const draft = this.#of;
    if (draft === null || this.made.isStale || !this.#isPrintLookedAt) return;
    if (this.made.isPrinting) {
      this.#isAskedAgain = true;
      return;
    }
    this.#note({ isPrinting: true });
    try {
      await this.#printOf(draft);
    } catch (error) {
      this.#note({ printProblem: (error as Error).message });
    }
    this.#note({ isPrinting: false });
    if (!this.#isAskedAgain) return;
    this.#isAskedAgain = false;
    await this.#print();
  }

  /** None where all are new to who looks. */
  #firstPages(version: string): FirstPages | null {
    const sheets = this.#sheets;
    if (sheets === null || this.#printedOf === null) return null;
    return {
      ...sheets,
      changed: changedChapters,
      printed: async (bytes) => {
        this.first = bytes;
        this.#drawn.begins();
        this.#note({ first: { version, from: sheets.from } });
        await this.#drawn.told();
      },
    };
  }

  async #printOf(draft: Draft): Promise<void> {
    const key = draftTitles(draft, this.language).find(({ id }) => id === this.document)?.key;
    if (key === undefined) return;
    const printer = await this.#printer();
    const job = await draftPrint(draftReport(draft, key, this.language), draft, this.#charts, printer);
    const version = sha256(job.html).slice(0, 16);
    if (version === this.#printedOf) return;
    await printer.print(
      job,
      ({ bytes, pages }) => {
        this.printed = bytes;
        this.#note({ printed: { version, pages }, first: null });
      },
      this.#firstPages(version),
    );
    this.#printedOf = version;
    this.#note({ printProblem: null });
  }
}
