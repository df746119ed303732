/** A click in the page in sight -> what it pointed at: a number, a picture, a paragraph. */
import { desk, paragraph, pointed } from "./pointed.ts";

/** What a comment can stand at. */
const blocks = "p, li, h2, h3, h4, tr, figure, dt, dd, blockquote, caption";

/** Once for each page that the frame loads. */
export function listenInFrame(frame: HTMLIFrameElement): void {
  frame.contentDocument?.addEventListener("click", (event) => {
    const target = event.target as Element | null;
    if (target === null || typeof target.closest !== "function") return;
    const block = target.closest(blocks);
    const anchor = target.closest("[id]")?.id ?? "";
    paragraph.value = block === null ? null : { anchor, words: wordsOf(block) };
    const number = target.closest<HTMLElement>("[data-estimate]");
    if (number !== null) {
      pointed.value = { kind: "figure", estimate: number.dataset.estimate ?? "", words: wordsOf(number) };
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

function wordsOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 300);
}
