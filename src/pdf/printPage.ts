/** HTML -> the bytes that a tab prints of it. A page that asks for anything from elsewhere is refused. */
import type { HTTPRequest, Page } from "puppeteer";

/** Pages that somebody looks at, and that are drawn before all are. */
export interface FirstPages {
  /** From 1; both are printed. */
  readonly from: number;
  readonly to: number;
  /** Called with a file of these pages alone, without tags: it is for the eye, and what is to be finished is blank in it. Not called where there are no such pages. */
  readonly printed: (bytes: Uint8Array) => void;
}

export async function printPage(page: Page, html: string, first: FirstPages | null = null): Promise<Uint8Array> {
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
  if (first !== null) await printFirst(page, first);
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
}

/** Numbers of pages in the table of contents are not known yet: no other number is shown there meanwhile. */
async function printFirst(page: Page, { from, to, printed }: FirstPages): Promise<void> {
  const blank = await page.addStyleTag({ content: ".contents-page { visibility: hidden }" });
  try {
    printed(
      await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: false,
        pageRanges: `${from}-${to}`,
        timeout: 0,
      }),
    );
  } catch (error) {
    // There are fewer pages now.
    if (!/page range/i.test((error as Error).message)) throw error;
  } finally {
    await blank.evaluate((style) => style.remove());
    await blank.dispose();
  }
}
