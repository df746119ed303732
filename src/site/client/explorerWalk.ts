/** The explorer's list in words -> the same walked by keys, as on every chart; the picture marks what is reached. */
import { offerReading } from "./chartReading.ts";
import { markEvent } from "./walkCharts.ts";

/** Anew for each choice: `list` null where nothing is drawn. */
export function walkExplorer(host: HTMLElement, list: HTMLElement | null, figure: HTMLElement): void {
  const [keys, name] = [host.querySelector(".chart-walk-keys"), host.querySelector(".chart-walk-name")];
  if (keys === null || name === null) return;
  host.append(name);
  host.querySelector('[role="tree"]')?.remove();
  host.hidden = list === null;
  if (list === null) return;
  offerReading({
    list,
    host,
    labelledBy: name.id,
    describedBy: keys.id,
    stop: name,
    onMark: (mark) => figure.dispatchEvent(new CustomEvent(markEvent, { detail: mark })),
  });
}
