/** `npm run gallery`: every chart in every state, as `out/gallery/<language>.html` to look at, and as the picture that the tests compare with. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { languageCodes } from "../../src/languages/index.ts";
import { findBrowser } from "../../src/pdf/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import { galleryPage } from "./galleryPage.ts";
import { goldenPath, screenshot } from "./screenshot.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const { design } = await readDesign(project);
const browser = await findBrowser();
if (browser.kind === "missing") throw new Error(browser.message);
const folder = path.join(project, "out/gallery");
await mkdir(folder, { recursive: true });
await mkdir(path.dirname(goldenPath(languageCodes[0])), { recursive: true });
for (const language of languageCodes) {
  const page = await galleryPage(language, design);
  await writeFile(path.join(folder, `${language}.html`), page);
  await writeFile(goldenPath(language), await screenshot(page, browser));
  process.stdout.write(`out/gallery/${language}.html\n`);
}
