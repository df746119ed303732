/** A page, in the pinned browser -> Lighthouse's scores. */
import lighthouse, { desktopConfig } from "lighthouse";
import { startBrowser } from "./reader.ts";

export const devices = ["phone", "desktop"] as const;
/** What most readers open, below the site's own address. */
export const places = ["nl/index.html", "en/2024/board/faculties.html", "nl/2024/explorer.html"];

/** noindex is the site's own wish; SEO is no part of what is asked. */
const onlyCategories = ["performance", "accessibility", "best-practices"];
export type Scores = Readonly<Record<"performance" | "accessibility" | "best-practices", number>>;

export async function scoresOf(address: string, device: (typeof devices)[number]): Promise<Scores> {
  const browser = await startBrowser("--remote-debugging-port=0");
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const flags = { port, onlyCategories, output: "json", logLevel: "error" } as const;
    const ran = await lighthouse(address, flags, device === "desktop" ? desktopConfig : undefined);
    if (ran === undefined) throw new Error("Lighthouse gave nothing");
    const { categories, runtimeError } = ran.lhr;
    if (runtimeError !== undefined) throw new Error(`Lighthouse: ${runtimeError.message}`);
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
    };
  } finally {
    await browser.close();
  }
}
