/** A PDF -> pictures of its pages, one below the other: those in sight are drawn, and only what is drawn takes the place of what was there. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from "pdfjs-dist";

GlobalWorkerOptions.workerSrc = "/client/pdf.worker.js";

/** Of the screen's own pixels: printed letters stay sharp. */
const sharpness = Math.min(2, Math.max(1, globalThis.devicePixelRatio));
const markedMs = 2000;

export class PrintedPages {
  readonly #pane: HTMLElement;
  readonly #nameOf: (page: number, pages: number) => Promise<string>;
  readonly #drawn = new Map<HTMLElement, string>();
  #document: PDFDocumentProxy | null = null;
  #loading: PDFDocumentLoadingTask | null = null;
  #version = "";
  #isFirst = true;

  constructor(pane: HTMLElement, nameOf: (page: number, pages: number) => Promise<string>) {
    this.#pane = pane;
    this.#nameOf = nameOf;
    pane.addEventListener("scroll", () => void this.#drawInSight());
    new ResizeObserver(() => void this.#drawInSight()).observe(pane);
  }

  /** Another document begins at its first page. */
  forget(): void {
    this.#pane.replaceChildren();
    this.#drawn.clear();
    this.#isFirst = true;
  }

  async show(bytes: ArrayBuffer, version: string): Promise<void> {
    const loading = getDocument({ data: bytes, useWorkerFetch: false, useWasm: false, enableXfa: false });
    const loaded = await loading.promise;
    const before = this.#loading;
    this.#loading = loading;
    this.#document = loaded;
    this.#version = version;
    await this.#lay(loaded);
    await this.#drawInSight();
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
    const { top, bottom } = this.#pane.getBoundingClientRect();
    const sheets = [...this.#pane.children].filter((each): each is HTMLElement => each instanceof HTMLElement);
    await Promise.all(
      sheets.map(async (sheet, place) => {
        const box = sheet.getBoundingClientRect();
        if (box.bottom < top || box.top > bottom || this.#drawn.get(sheet) === version) return;
        this.#drawn.set(sheet, version);
        await this.#draw(loaded, sheet, place + 1).catch(() => this.#drawn.delete(sheet));
      }),
    );
  }

  async #draw(loaded: PDFDocumentProxy, sheet: HTMLElement, number: number): Promise<void> {
    const page = await loaded.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (Math.max(100, sheet.clientWidth) / width) * sharpness });
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", await this.#nameOf(number, loaded.numPages));
    await page.render({ canvas, viewport }).promise;
    const before = sheet.querySelector("canvas");
    sheet.replaceChildren(canvas);
    if (!this.#isFirst && before !== null && isOther(before, canvas)) {
      sheet.classList.add("changed");
      setTimeout(() => sheet.classList.remove("changed"), markedMs);
    }
  }
}

function isOther(before: HTMLCanvasElement, now: HTMLCanvasElement): boolean {
  if (before.width !== now.width || before.height !== now.height) return false;
  const pixels = (of: HTMLCanvasElement) =>
    new Uint32Array(of.getContext("2d")?.getImageData(0, 0, of.width, of.height).data.buffer ?? new ArrayBuffer(0));
  const [a, b] = [pixels(before), pixels(now)];
  return a.some((pixel, place) => pixel !== b[place]);
}
