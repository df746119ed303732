/** HTML -> the bytes that a tab prints of it. A page that asks for anything from elsewhere is refused. */
import type { HTTPRequest, Page } from "puppeteer";

/** Pages that somebody looks at, and that are drawn before all are. */
export interface FirstPages {
  /** From 1; both are printed. */
  readonly from: number;
  readonly to: number;
  /** Two editions of a page -> the elements in which alone they differ, by their ids; null where something else differs too. */
  readonly changed: (before: string, now: string) => readonly { readonly id: string; readonly html: string }[] | null;
  /** Called with a file of these pages alone, without tags: it is for the eye, and what is to be finished is blank in it. Not called where there are no such pages. The rest is printed once the promise is settled. */
  readonly printed: (bytes: Uint8Array) => Promise<void>;
}

/** What a tab holds, as it was sent. */
const held = new WeakMap<Page, string>();

export async function printPage(page: Page, html: string, first: FirstPages | null = null): Promise<Uint8Array> {
  if (first === null || !(await printFirst(page, html, first))) await readPage(page, html);
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
}

/** The tab holds the page, with all that it needs. */
export async function readPage(page: Page, html: string): Promise<void> {
  const refused: string[] = [];
  const note = (request: HTTPRequest) => refused.push(request.url().slice(0, 100));
  page.on("requestfailed", note);
  try {
    await page.setContent(html, { waitUntil: "load" });
    await page.evaluate(async () => await document.fonts.ready);
  } finally {
    page.off("requestfailed", note);
  }
  if (refused.length > 0) throw new Error(`the page asks for ${refused.join(", ")}, which a report may not`);
  held.set(page, html);
}

/** Gives whether the tab holds the page as it was sent afterwards. */
async function printFirst(page: Page, html: string, first: FirstPages): Promise<boolean> {
  const isExchanged = await exchange(page, html, first);
  if (!isExchanged) await readPage(page, html);
  const bytes = await pagesOf(page, first);
  if (bytes !== null) await first.printed(bytes);
  return !isExchanged;
}

/** Parts in which alone the page differs from what the tab holds are exchanged in it, which takes a fraction of reading all. */
async function exchange(page: Page, html: string, { changed }: FirstPages): Promise<boolean> {
  const before = held.get(page);
  held.delete(page);
  const parts = before === undefined ? null : changed(before, html);
  if (parts === null) return false;
  return await page.evaluate(async (now) => {
    for (const { id, html } of now) {
      const old = document.getElementById(id);
      if (old === null) return false;
      old.outerHTML = html;
    }
    await document.fonts.ready;
    return true;
  }, parts);
}

/** Numbers of pages in the table of contents are not known yet: no other number is shown there meanwhile. Null where there are fewer pages. */
async function pagesOf(page: Page, { from, to }: FirstPages): Promise<Uint8Array | null> {
  const blank = await page.addStyleTag({ content: ".contents-page { visibility: hidden }" });
  try {
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: false,
      pageRanges: `${from}-${to}`,
      timeout: 0,
    });
  } catch (error) {
    if (!/page range/i.test((error as Error).message)) throw error;
    return null;
  } finally {
    await blank.evaluate((style) => style.remove());
    await blank.dispose();
  }
}
