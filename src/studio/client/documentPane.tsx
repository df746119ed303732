/** The document in sight: its page as on a screen, and its printed pages, which follow each save. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import {
  bringPrintedPages,
  drawnAddress,
  eachDocument,
  PageInSight,
  type PrintedPages,
  seenAddress,
} from "../../preview/client/index.ts";
import { markComments } from "./comments/marks.ts";
import { listenInFrame } from "./listenInFrame.ts";
import { view as inSight, pageShown, panes, state } from "./live.ts";
import { say } from "./say.ts";

export function DocumentPane() {
  const frame = useRef<HTMLIFrameElement>(null);
  const sheets = useRef<HTMLElement>(null);
  const page = useRef<PageInSight | null>(null);
  const printed = useRef<PrintedPages | null>(null);
  const shown = useRef({ name: "", first: "", printed: "" });
  const turn = useRef(Promise.resolve());

  useEffect(() => {
    if (frame.current === null) return;
    page.current = new PageInSight(frame.current, (name, version) => {
      const sheets = panes.peek() === "page" ? null : (printed.current?.inSight() ?? null);
      void fetch(seenAddress(name, version, sheets));
    });
    eachDocument(frame.current, listenInFrame);
  }, []);

  useEffect(() => markComments(), []);

  useSignalEffect(() => {
    const now = state.value;
    const name = inSight.value;
    if (now === null || !name.includes(".")) return;
    if (shown.current.name !== name) {
      printed.current?.forget();
      shown.current = { name, first: "", printed: "" };
    }
    const { page: version } = now;
    if (version !== null)
      turn.current = turn.current
        .then(async () => {
          await page.current?.show(name, version, now);
          pageShown.value = { view: name };
        })
        .catch(() => undefined);
    if (now.first !== null && panes.value !== "page" && shown.current.first !== now.first.version) {
      shown.current.first = now.first.version;
      void drawFirst(name, now.first.version, now.first.from);
    }
    if (now.printed === null || panes.value === "page" || shown.current.printed === now.printed.version) return;
    shown.current.printed = now.printed.version;
    void draw(name, now.printed.version);
  });

  async function draw(name: string, version: string): Promise<void> {
    const answer = await fetch(`/printed/${name}.pdf?version=${version}`);
    if (!answer.ok || shown.current.printed !== version) return;
    const [pages, bytes] = await Promise.all([printedPages(), answer.arrayBuffer()]);
    if (shown.current.printed === version) await pages?.show(bytes, version);
  }

  async function drawFirst(name: string, version: string, from: number): Promise<void> {
    const answer = await fetch(`/first/${name}.pdf?version=${version}`);
    if (answer.ok && shown.current.first === version && shown.current.printed !== version)
      await printed.current?.showFirst(await answer.arrayBuffer(), version, from);
    void fetch(drawnAddress(name, version));
  }

  async function printedPages(): Promise<PrintedPages | null> {
    const Pages = await bringPrintedPages();
    if (sheets.current === null) return null;
    printed.current ??= new Pages(
      sheets.current,
      async (number, pages) => say("preview.pageOf", { page: String(number), pages: String(pages) }),
      () => page.current?.seenAgain(),
    );
    return printed.current;
  }

  const hasPage = state.value?.hasPage ?? true;
  return (
    <div class="panes" data-show={panes.value}>
      <section class="page-pane" aria-label={say("preview.page")}>
        <iframe ref={frame} id="page" sandbox="allow-same-origin" title={say("preview.page")} />
      </section>
      <div class="print-pane">
        {hasPage ? null : <p class="only-printed">{say("preview.onlyPrinted")}</p>}
        <p class="print-tools" role="status">
          {state.value?.printProblem ?? (state.value?.isPrinting ? say("preview.printing") : "")}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keyboards must reach it */}
        <section ref={sheets} id="printed" tabIndex={0} aria-label={say("preview.print")} />
      </div>
    </div>
  );
}
