/** On every page: pictures to download, the same part of the page in other years and languages, and what is loaded once the page is there. No module: browsers refuse modules where the site is opened from a file share. */
import { offerPng } from "./downloadPng.ts";
import { addYears, keepLocation } from "./otherYears.ts";
import { walkCharts } from "./walkCharts.ts";

const { root = "", page = "", modules = "", charts = "" } = document.body.dataset;
const load = async (address: string) => await import(new URL(address, location.href).href);

/** A phone shows the page first, not its table of contents. */
const fold = document.querySelector<HTMLDetailsElement>(".contents-fold");
if (fold !== null && matchMedia("(max-width: 60rem)").matches) fold.open = false;
keepLocation();
walkCharts();

async function makeChartsAnswer(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>("img[data-live]")];
  if (pictures.length === 0) return;
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      load(charts).then(({ makeAnswer }) => makeAnswer(target as HTMLImageElement));
    }
  });
  for (const picture of pictures) seen.observe(picture);
}

// From a file share nothing can be fetched: all can be read, and what would not work is not offered.
if (location.protocol === "file:") {
  document.body.classList.add("still");
  for (const told of document.querySelectorAll<HTMLElement>(".search-still")) told.hidden = false;
} else {
  offerPng();
  for (const address of modules.split(" ").filter((each) => each !== "")) void load(address);
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  addEventListener("load", () =>
    idle(() => {
      addYears(root, page).catch(() => undefined);
      makeChartsAnswer().catch(() => undefined);
    }),
  );
}
