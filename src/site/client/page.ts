/** On every page: pictures to download, years that were released later, charts that answer once nothing else is to be done. */
const root = document.body.dataset.root ?? "";
const place = document.body.dataset.place ?? "";

for (const button of document.querySelectorAll<HTMLButtonElement>(".chart-png")) {
  button.hidden = false;
  button.addEventListener("click", () => void downloadPng(button));
}

/** The picture at twice its size, on white. */
async function downloadPng(button: HTMLButtonElement): Promise<void> {
  const figure = button.closest("figure");
  const picture = figure?.querySelector<HTMLImageElement>("img.chart-picture");
  if (picture === null || picture === undefined) return;
  const image = new Image(picture.width, picture.height);
  image.src = picture.src;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(picture.getAttribute("width")) * 2;
  canvas.height = Number(picture.getAttribute("height")) * 2;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${figure?.id ?? "chart"}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

/** A page stays as it was released: what it could not know of is asked for. */
async function addYears(): Promise<void> {
  const list = document.querySelector(".site-years ul");
  const own = /\/(\d{4})\//.exec(`/${place}`)?.[1];
  if (list === null || own === undefined) return;
  const answer = await fetch(`${root}years.json`);
  if (!answer.ok) return;
  const { years, pages } = (await answer.json()) as { years: number[]; pages: string[] };
  const known = new Set([...list.querySelectorAll("a")].map((link) => link.textContent));
  for (const year of years.filter((each) => !known.has(String(each))).sort()) {
    const there = place.replace(`/${own}/`, `/${year}/`);
    const language = place.split("/")[0];
    const link = document.createElement("a");
    link.href = `${root}${pages.includes(there) ? there : `${language}/${year}/index.html`}`;
    link.textContent = String(year);
    const item = document.createElement("li");
    item.append(link);
    list.prepend(item);
  }
}

async function makeChartsAnswer(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>("img[data-live]")];
  if (pictures.length === 0) return;
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      void import("./charts.ts").then(({ makeAnswer }) => makeAnswer(target as HTMLImageElement));
    }
  });
  for (const picture of pictures) seen.observe(picture);
}

/** A phone shows the page first, not its table of contents. */
const fold = document.querySelector<HTMLDetailsElement>(".contents-fold");
if (fold !== null && matchMedia("(max-width: 60rem)").matches) fold.open = false;

const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
addEventListener("load", () =>
  idle(() => {
    // Where the site is opened from a file share nothing can be fetched, and nothing is lost.
    if (location.protocol === "file:") return;
    addYears().catch(() => undefined);
    makeChartsAnswer().catch(() => undefined);
  }),
);
