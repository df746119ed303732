/** A document's page -> the same with the fonts that it would bring along in a release, where its kind does, and with how what has changed is marked for a moment. */
import type { Medium } from "../html/index.ts";
import type { Draft } from "../release/index.ts";
import { draftFonts } from "../release/index.ts";

type Design = Draft["design"];

const marked =
  "[data-preview-changed]{outline:3px solid #b35900;outline-offset:2px;background-color:#fff3d6;color:#000}";

const fontsOf = new WeakMap<Design["fonts"], string>();

export function withOwnStyles(page: string, medium: Medium, design: Design): string {
  if (medium === "page") return withStyle(page, marked);
  const fonts = fontsOf.get(design.fonts) ?? draftFonts(design);
  fontsOf.set(design.fonts, fonts);
  return withStyle(page, `${fonts}\n${marked}`);
}

function withStyle(page: string, style: string): string {
  return page.replace("</head>", () => `<style id="preview">${style}</style></head>`);
}
