/** The charts of a page -> each with a stop from which its words are walked by keys, while the picture marks what they tell of. */
import { offerReading } from "./chartReading.ts";

/** A figure is told which of its marks is reached. */
export const markEvent = "chart-mark";

export function walkCharts(): void {
  for (const host of document.querySelectorAll<HTMLElement>(".chart-walk")) {
    const figure = host.closest("figure");
    const list = figure?.querySelector<HTMLElement>(".chart-told");
    const name = host.querySelector<HTMLElement>(".chart-walk-name");
    if (figure === null || list === null || list === undefined || name === null) continue;
    offerReading({
      list,
      host,
      labelledBy: `${name.id} ${figure.getAttribute("aria-labelledby")}`,
      describedBy: host.querySelector(".chart-walk-keys")?.id ?? "",
      stop: name,
      onMark: (mark) => figure.dispatchEvent(new CustomEvent(markEvent, { detail: mark })),
    });
    host.hidden = false;
  }
}
