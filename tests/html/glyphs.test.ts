import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { readDesign } from "../../src/sources/index.ts";
import { flatten } from "../../src/wording/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const { design } = await readDesign(project);

/** Letters that a font lacks: a page would show another font, or none. */
function missingIn(bytes: Uint8Array, text: string): string {
  const font = create(Buffer.from(bytes));
  if (!("hasGlyphForCodePoint" in font)) throw new Error("a collection of fonts");
  return [...new Set(text)]
    .filter((letter) => letter >= " " && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    .join("");
}

describe("every letter that the program or the example prints", () => {
  it("is in the embedded fonts", async () => {
    const files = [
      "university",
      "priorities",
      "framework",
      "policy",
      "indicators",
      "actions/2024",
      "decisions/2024",
      "surveys/nse/survey",
      "surveys/nse/published",
      "surveys/trimbos/survey",
      "surveys/trimbos/published",
    ];
    const data = await Promise.all(files.map((name) => readFile(`${project}/data/${name}.yaml`, "utf8")));
    const messages = Object.values(design.messages).flatMap((tree) => flatten(tree).map(([, sentence]) => sentence));
    const text = [...data, ...messages, ...design.templates.values()].join("");
    for (const { weight, style, bytes } of design.fonts)
      expect([weight, style, missingIn(bytes, text)]).toEqual([weight, style, ""]);
  });
});
