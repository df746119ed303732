/** A PDF -> pictures of its pages, one below the other: those in sight are drawn, and only what is drawn takes the place of what was there. */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from "pdfjs-dist";

GlobalWorkerOptions.workerSrc = "/client/pdf.worker.js";

/** Of the screen's own pixels: printed letters stay sharp. */
const sharpness = Math.min(2, Math.max(1, globalThis.devicePixelRatio));
const markedMs = 2000;

export class PrintedPages {
  readonly #pane: HTMLElement;
  readonly #nameOf: (page: number, pages: number) => Promise<string>;
  readonly #moved: () => void;
  readonly #drawn = new Map<HTMLElement, string>();
  #document: PDFDocumentProxy | null = null;
  #loading: PDFDocumentLoadingTask | null = null;
  #version = "";
  #isFirst = true;

  /** `moved` is called when others may be in sight than before. */
  constructor(pane: HTMLElement, nameOf: (page: number, pages: number) => Promise<string>, moved: () => void) {
    this.#pane = pane;
    this.#nameOf = nameOf;
    this.#moved = moved;
    pane.addEventListener("scroll", () => void this.#drawInSight());
    pane.addEventListener("scrollend", moved);
    new ResizeObserver(() => void this.#drawInSight()).observe(pane);
  }

  /** Another document begins at its first page. */
  forget(): void {
    this.#pane.replaceChildren();
    this.#drawn.clear();
    this.#isFirst = true;
  }

  /** Numbers of those that are looked at, from 1; null of none. */
  inSight(): { readonly from: number; readonly to: number } | null {
    const numbers = this.#sheets().flatMap((sheet, place) => (this.#isInSight(sheet) ? [place + 1] : []));
    const [from, to] = [numbers[0], numbers.at(-1)];
    return from === undefined || to === undefined ? null : { from, to };
  }

  /** A file of some pages, the first of them being number `from`, while all are still printed. */
  async showFirst(bytes: ArrayBuffer, version: string, from: number): Promise<void> {
    const loading = open(bytes);
    const loaded = await loading.promise;
    const isNewer = () => this.#version !== version;
    await Promise.all(
      this.#sheets()
        .slice(from - 1, from - 1 + loaded.numPages)
        .map(async (sheet, place) => {
          if (!isNewer()) return;
          this.#drawn.set(sheet, `${version} first`);
          await this.#draw(await loaded.getPage(place + 1), sheet, from + place, isNewer);
        }),
    );
    if (isNewer()) this.#pane.dataset.version = version;
    void loading.destroy();
  }

  async show(bytes: ArrayBuffer, version: string): Promise<void> {
    const loading = open(bytes);
    const loaded = await loading.promise;
    const before = this.#loading;
    this.#loading = loading;
    this.#document = loaded;
    this.#version = version;
    await this.#lay(loaded);
    await this.#drawInSight();
    if (this.#isFirst) this.#moved();
    this.#isFirst = false;
    this.#pane.dataset.version = version;
    void before?.destroy();
  }

  async #lay(loaded: PDFDocumentProxy): Promise<void> {
    while (this.#pane.children.length > loaded.numPages) this.#pane.lastElementChild?.remove();
    if (this.#pane.children.length === loaded.numPages) return;
    const { width, height } = (await loaded.getPage(1)).getViewport({ scale: 1 });
    while (this.#pane.children.length < loaded.numPages) {
      const sheet = document.createElement("div");
      sheet.style.setProperty("aspect-ratio", `${width} / ${height}`);
      this.#pane.append(sheet);
    }
  }

  async #drawInSight(): Promise<void> {
    const [loaded, version] = [this.#document, this.#version];
    if (loaded === null) return;
    await Promise.all(
      this.#sheets().map(async (sheet, place) => {
        if (!this.#isInSight(sheet) || this.#drawn.get(sheet) === version) return;
        this.#drawn.set(sheet, version);
        await this.#draw(await loaded.getPage(place + 1), sheet, place + 1).catch(() => this.#drawn.delete(sheet));
      }),
    );
  }

  #sheets(): readonly HTMLElement[] {
    return [...this.#pane.children].filter((each): each is HTMLElement => each instanceof HTMLElement);
  }

  #isInSight(sheet: HTMLElement): boolean {
    const [pane, box] = [this.#pane.getBoundingClientRect(), sheet.getBoundingClientRect()];
    return pane.height > 0 && box.bottom >= pane.top && box.top <= pane.bottom;
  }

  /** `isWanted` is asked when it is drawn: something newer may stand there by then. */
  async #draw(page: PDFPageProxy, sheet: HTMLElement, number: number, isWanted = () => true): Promise<void> {
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (Math.max(100, sheet.clientWidth) / width) * sharpness });
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute("role", "img");
    const [name] = await Promise.all([
      this.#nameOf(number, this.#pane.children.length),
      // Drawn at once, not a bit in every frame.
      page.render({ canvas, viewport, intent: "print" }).promise,
    ]);
    canvas.setAttribute("aria-label", name);
    if (!isWanted()) return;
    const before = sheet.querySelector("canvas");
    sheet.replaceChildren(canvas);
    if (this.#isFirst || before === null) return;
    // Looked for once it is in sight.
    setTimeout(() => {
      if (!isOther(before, canvas)) return;
      sheet.classList.add("changed");
      setTimeout(() => sheet.classList.remove("changed"), markedMs);
    });
  }
}

/** One thread reads all files, one after another: to begin one takes longer than to read a page. */
let worker: PDFWorker | null = null;

function open(data: ArrayBuffer): PDFDocumentLoadingTask {
  worker ??= PDFWorker.create({});
  return getDocument({ data, worker, useWorkerFetch: false, useWasm: false, enableXfa: false });
}

function isOther(before: HTMLCanvasElement, now: HTMLCanvasElement): boolean {
  if (before.width !== now.width || before.height !== now.height) return false;
  const pixels = (of: HTMLCanvasElement) =>
    new Uint32Array(of.getContext("2d")?.getImageData(0, 0, of.width, of.height).data.buffer ?? new ArrayBuffer(0));
  const [a, b] = [pixels(before), pixels(now)];
  return a.some((pixel, place) => pixel !== b[place]);
}
