/** `npm run pages`: every page of every printed report as an image, and a contact sheet for each, to be looked at. Reads `out/`; needs Poppler's pdftoppm (Debian: poppler-utils). */
import { execFile } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import puppeteer from "puppeteer";
import { findBrowser } from "../../src/pdf/index.ts";

const run = promisify(execFile);
const project = fileURLToPath(new URL("../..", import.meta.url));
const pages = path.join(project, "out/pages");
/** Pages beside one another on a contact sheet, and how wide each is. */
const [columns, widthPx] = [6, 330];

const years = (await readdir(path.join(project, "out"))).filter((name) => /^\d{4}$/.test(name)).sort();
const year = years.at(-1);
if (year === undefined) throw new Error("there is no release in out/: npx wellbeing report makes one");
const found = await findBrowser();
if (found.kind === "missing") throw new Error(found.message);
await using browser = await puppeteer.launch({
  executablePath: found.path,
  headless: "shell",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  env: { ...process.env, ...found.env },
});
await rm(pages, { recursive: true, force: true });
const reports = path.join(project, "out", year, "reports");
for (const file of (await readdir(reports)).filter((name) => name.endsWith(".pdf")).sort()) {
  const name = file.replace(/\.pdf$/, "");
  const folder = path.join(pages, name);
  await mkdir(folder, { recursive: true });
  await run("pdftoppm", ["-r", "60", "-png", path.join(reports, file), path.join(folder, "page")]);
  const images = (await readdir(folder)).sort();
  const figures = images.map(
    (image) => `<img src="${pathToFileURL(path.join(folder, image))}" width="${widthPx}" alt="">`,
  );
  const sheet = path.join(pages, `${name}.html`);
  const style = `body { margin: 8px; background: #999; display: grid; grid-template-columns: repeat(${columns}, ${widthPx}px); gap: 8px }`;
  await writeFile(sheet, `<!doctype html><style>${style}</style>${figures.join("")}`);
  await using page = await browser.newPage();
  await page.setViewport({ width: columns * (widthPx + 8) + 8, height: 600 });
  await page.goto(String(pathToFileURL(sheet)));
  await page.screenshot({ path: path.join(pages, `${name}.png`) as `${string}.png`, fullPage: true });
  await rm(sheet);
  process.stdout.write(`out/pages/${name}.png: ${images.length} pages\n`);
}
