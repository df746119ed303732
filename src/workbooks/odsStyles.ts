/** The looks of cells -> the styles of an ODS file. */
import { fontName, type Look, linkColour, looks, textPt } from "./looks.ts";
import { element } from "./xml.ts";

/** Of a letter at the size of the text, as the widths of columns count them. */
const letterCm = 0.235;

/** `locale`: "nl-NL"; what screen readers speak in. */
export function documentStyles(locale: string): readonly string[] {
  const [language = "", country = ""] = locale.split("-");
  return [
    element("office:font-face-decls", {}, fontFace),
    element(
      "office:styles",
      {},
      element(
        "style:default-style",
        { "style:family": "table-cell" },
        element("style:text-properties", {
          ...{ "style:font-name": fontName, "fo:font-size": `${textPt}pt` },
          ...{ "fo:language": language, "fo:country": country === "" ? "none" : country },
        }),
      ),
      element("style:style", { "style:name": "Default", "style:family": "table-cell" }),
      ...([1, 2] as const).map((level) =>
        element("style:style", {
          "style:name": `Heading_20_${level}`,
          "style:display-name": `Heading ${level}`,
          "style:family": "table-cell",
          "style:parent-style-name": "Default",
        }),
      ),
    ),
    element(
      "office:automatic-styles",
      {},
      element(
        "style:page-layout",
        { "style:name": "page" },
        element("style:page-layout-properties", {
          ...{ "fo:page-width": "29.7cm", "fo:page-height": "21cm", "style:print-orientation": "landscape" },
          ...{ "fo:margin": "1.3cm", "style:scale-to-X": 1, "style:scale-to-Y": 0 },
        }),
        element("style:header-style", {}),
        element("style:footer-style", {}),
      ),
    ),
    element(
      "office:master-styles",
      {},
      element(
        "style:master-page",
        { "style:name": "Default", "style:page-layout-name": "page" },
        // Else programs put names and numbers of pages there.
        element("style:header", { "style:display": "false" }),
        element("style:footer", { "style:display": "false" }),
      ),
    ),
  ];
}

const fontFace = element("style:font-face", {
  "style:name": fontName,
  "svg:font-family": fontName,
  "style:font-family-generic": "swiss",
});

/** `widths`: of columns, in letters. */
export function contentStyles(widths: readonly number[]): readonly string[] {
  return [
    element("office:font-face-decls", {}, fontFace),
    element(
      "office:automatic-styles",
      {},
      ...widths.map((width, place) =>
        element(
          "style:style",
          { "style:name": `column${place}`, "style:family": "table-column" },
          element("style:table-column-properties", { "style:column-width": `${(width * letterCm).toFixed(2)}cm` }),
        ),
      ),
      element(
        "style:style",
        { "style:name": "row", "style:family": "table-row" },
        element("style:table-row-properties", { "style:use-optimal-row-height": "true" }),
      ),
      element(
        "style:style",
        { "style:name": "sheet", "style:family": "table", "style:master-page-name": "Default" },
        element("style:table-properties", { "table:display": "true" }),
      ),
      ...looks.flatMap(numberStyle),
      ...looks.map(cellStyle),
    ),
  ];
}

function numberStyle({ name, decimals, isGrouped }: Look): readonly string[] {
  if (decimals === null) return [];
  return [
    element(
      "number:number-style",
      { "style:name": `format-${name}` },
      element("number:number", {
        "number:decimal-places": decimals,
        "number:min-decimal-places": decimals,
        "number:min-integer-digits": 1,
        "number:grouping": isGrouped ? "true" : null,
      }),
    ),
  ];
}

function cellStyle({ name, heading, sizePt, isBold, isLink, wraps, align, isHead, decimals }: Look): string {
  return element(
    "style:style",
    {
      "style:name": name,
      "style:family": "table-cell",
      "style:parent-style-name": heading === null ? "Default" : `Heading_20_${heading}`,
      "style:data-style-name": decimals === null ? null : `format-${name}`,
    },
    element("style:table-cell-properties", {
      "style:text-align-source": "fix",
      "style:vertical-align": "top",
      "fo:wrap-option": wraps ? "wrap" : null,
      "fo:border-bottom": isHead ? "1.5pt solid #000000" : null,
    }),
    element("style:paragraph-properties", { "fo:text-align": align }),
    element("style:text-properties", {
      "fo:font-size": `${sizePt}pt`,
      "fo:font-weight": isBold ? "bold" : null,
      "fo:color": isLink ? `#${linkColour}` : null,
      "style:text-underline-style": isLink ? "solid" : null,
      "style:text-underline-width": isLink ? "auto" : null,
    }),
  );
}
