/** The font files that come with the program: what pages and pictures embed, what other letters are taken from, and what the packed browser has installed. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { FontFile } from "../domain/index.ts";

export const family = "Source Sans 3";
/** This font has letters and signs that Source Sans lacks. */
export const fallbackFamily = "DejaVu Sans";

/** `other`: the whole font, and what stands in for it. */
const faces = [
  { weight: 400, style: "normal", others: ["SourceSans3-Regular", "DejaVuSans"] },
  { weight: 400, style: "italic", others: ["SourceSans3-It", "DejaVuSans-Oblique"] },
  { weight: 600, style: "normal", others: ["SourceSans3-Semibold", "DejaVuSans-Bold"] },
  { weight: 700, style: "normal", others: ["SourceSans3-Bold", "DejaVuSans-Bold"] },
] as const;

/** Emphasis within emphasis. */
const onlyInstalled = ["SourceSans3-BoldIt", "DejaVuSans-BoldOblique"] as const;

/** Static fonts: variable ones become Type 3 in a PDF. */
export async function readFonts(): Promise<readonly FontFile[]> {
  const whole = new Map<string, Promise<Uint8Array>>();
  const readWhole = (name: string) => {
    const read = whole.get(name) ?? bytesOf(locationOf(name));
    whole.set(name, read);
    return read;
  };
  return await Promise.all(
    faces.map(async ({ weight, style, others }) => ({
      family,
      weight,
      style,
      bytes: await bytesOf(embeddedLocation(weight, style)),
      others: await Promise.all(others.map(readWhole)),
    })),
  );
}

/** Paths of the files that a browser is given, so that no page needs to bring its own. Throws where a package is not installed. */
export function installedFonts(): readonly string[] {
  const names = [...faces.flatMap(({ others }) => [...others]), ...onlyInstalled];
  return [...new Set<string>(names)].map(locationOf);
}

/** Paths of everything that fonts are read from. */
export function fontLocations(): readonly string[] {
  return [...installedFonts(), ...faces.map(({ weight, style }) => embeddedLocation(weight, style))];
}

function embeddedLocation(weight: number, style: string): string {
  return path.join(folderOf("@fontsource/source-sans-3"), "files", `source-sans-3-latin-${weight}-${style}.woff2`);
}

function locationOf(name: string): string {
  return name.startsWith("Source")
    ? path.join(folderOf("source-sans"), "TTF", `${name}.ttf`)
    : path.join(folderOf("dejavu-fonts-ttf"), "ttf", `${name}.ttf`);
}

function folderOf(name: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

async function bytesOf(location: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(location));
}
