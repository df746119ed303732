/** All cases of a language -> one page, as a reader of the printed charts would see them, in the width that they have in print. */
import { chartLook, drawChart, printedWidth } from "../../src/charts/index.ts";
import type { Design, Language } from "../../src/domain/index.ts";
import { galleryCases } from "./cases.ts";

const style = { accent: "#0a2a6b", comparison: "#b35900", tokens: {}, mark: null };

export async function galleryPage(language: Language, design: Design): Promise<string> {
  const figures = await Promise.all(
    galleryCases(language).map(async ({ name, chart }) => {
      const look = chartLook(design, { language, style }, printedWidth(chart));
      const { svg, widthPx } = await drawChart(chart, look);
      const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
      return `<figure><figcaption>${name}</figcaption><img src="${source}" width="${widthPx}" alt=""></figure>`;
    }),
  );
  const css =
    "body { margin: 16px; font: 12px monospace; columns: 2; column-gap: 24px } figure { margin: 0 0 24px; break-inside: avoid; outline: 1px solid #eee } figcaption { background: #eee; padding: 2px 4px }";
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Gallery</title><style>${css}</style>${figures.join("\n")}</html>`;
}

/** Wide enough for two columns of charts. */
export const galleryWidthPx = 1340;
