import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { languageCodes } from "../../src/languages/index.ts";
import { findBrowser } from "../../src/pdf/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import { galleryPage } from "../gallery/galleryPage.ts";
import { goldenPath, screenshot } from "../gallery/screenshot.ts";
import { lacks } from "../skips.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const { design } = await readDesign(project);
const found = await findBrowser();
// Another browser draws letters by a hair differently: the comparison would say nothing.
const pinned = found.kind === "found" && found.from.includes("@sparticuz/chromium") ? found : null;
const noPinned = lacks(pinned === null, "pinned browser", "the gallery's pictures");

describe("the gallery of charts", () => {
  it.skipIf(noPinned).each(languageCodes)(
    "looks as it did when it was last looked at: %s (npm run gallery renews it)",
    async (language) => {
      if (pinned === null) return;
      const picture = PNG.sync.read(Buffer.from(await screenshot(await galleryPage(language, design), pinned)));
      const golden = PNG.sync.read(await readFile(goldenPath(language)));
      expect([picture.width, picture.height]).toEqual([golden.width, golden.height]);
      const difference = new PNG({ width: golden.width, height: golden.height });
      const pixels = pixelmatch(golden.data, picture.data, difference.data, golden.width, golden.height, {
        threshold: 0.05,
      });
      if (pixels > 0) {
        const folder = path.join(project, "out/gallery");
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, `${language}.difference.png`), PNG.sync.write(difference));
      }
      expect(pixels, `out/gallery/${language}.difference.png shows where`).toBe(0);
    },
  );
});
