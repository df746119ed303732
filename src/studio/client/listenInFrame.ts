/** A click in the page in sight -> what it pointed at: a number, a picture, a paragraph. */
import { anchorOf, blockSelector, estimateAt, wordsOf } from "./blocks.ts";
import { desk, paragraph, pointed } from "./pointed.ts";

/** Once for each page that the frame opens. */
export function listenInFrame(shown: Document): void {
  shown.addEventListener("click", (event) => {
    const target = event.target as Element | null;
    if (target === null || typeof target.closest !== "function") return;
    const block = target.closest(blockSelector);
    const number = target.closest<HTMLElement>("[data-estimate]");
    const estimate = number === null ? null : estimateAt(number);
    paragraph.value = block === null ? null : { anchor: anchorOf(target), words: wordsOf(block), estimate };
    if (number !== null) {
      pointed.value = { kind: "figure", estimate: estimateAt(number), words: wordsOf(number) };
      if (desk.value !== "comments") desk.value = "ask";
      return;
    }
    const chart = target.closest<HTMLElement>("figure[id], .chart[id]");
    if (chart !== null && target.closest("img, picture, svg") !== null) {
      pointed.value = { kind: "chart", anchor: chart.id, words: wordsOf(chart) };
      if (desk.value !== "comments") desk.value = "ask";
    }
  });
}
