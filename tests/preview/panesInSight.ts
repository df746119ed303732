/** What a reader has in sight of a document, in the preview or the studio: its page, its printed pages, and what is chosen, by them or by what there is. */
import type { Page } from "puppeteer";

export interface PanesInSight {
  readonly page: boolean;
  readonly print: boolean;
  readonly chosen: string;
  /** The reader can choose. */
  readonly isChosen: boolean;
}

export async function panesInSight(page: Page): Promise<PanesInSight> {
  return await page.evaluate(() => {
    const isInSight = (selector: string) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
    const choice = document.querySelector("#show") as HTMLSelectElement;
    return {
      page: isInSight("#page"),
      print: isInSight("#printed canvas"),
      chosen: choice.value,
      isChosen: !choice.disabled,
    };
  });
}
