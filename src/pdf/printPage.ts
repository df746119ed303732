/** HTML -> the bytes that a tab prints of it. A page that asks for anything from elsewhere is refused. */
import type { HTTPRequest, Page } from "puppeteer";

export async function printPage(page: Page, html: string): Promise<Uint8Array> {
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
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
}
