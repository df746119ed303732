/** The looks of cells -> the styles of an XLSX file. */
import { fontName, type Look, linkColour, looks } from "./looks.ts";
import { document, element } from "./xml.ts";

/** Below it are the formats that every program knows. */
const firstFormat = 164;

export function stylesXml(main: string): string {
  const numbers = looks.filter(({ decimals }) => decimals !== null);
  const formatOf = ({ name }: Look) => {
    const place = numbers.findIndex((each) => each.name === name);
    return place === -1 ? 0 : firstFormat + place;
  };
  const counted = (name: string, list: readonly string[]) => element(name, { count: list.length }, ...list);
  const styles = looks.map((look, place) => ({ look, place })).filter(({ look }) => look.heading !== null);
  const xf = (look: Look, place: number, more: Readonly<Record<string, number>>) =>
    element(
      "xf",
      {
        ...{ numFmtId: formatOf(look), fontId: place, fillId: 0, borderId: look.isHead ? 1 : 0, ...more },
        ...{ applyNumberFormat: 1, applyFont: 1, applyBorder: 1, applyAlignment: 1 },
      },
      element("alignment", {
        horizontal: look.align === "end" ? "right" : "left",
        vertical: "top",
        wrapText: look.wraps ? 1 : null,
      }),
    );
  const ofHeading = (look: Look) => styles.findIndex((each) => each.look === look) + 1;
  return document(
    element(
      "styleSheet",
      { xmlns: main },
      counted(
        "numFmts",
        numbers.map((look) => element("numFmt", { numFmtId: formatOf(look), formatCode: formatCode(look) })),
      ),
      counted("fonts", looks.map(font)),
      counted("fills", [
        element("fill", {}, element("patternFill", { patternType: "none" })),
        element("fill", {}, element("patternFill", { patternType: "gray125" })),
      ]),
      counted("borders", [border(false), border(true)]),
      counted("cellStyleXfs", [
        element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
        ...styles.map(({ look, place }) => xf(look, place, {})),
      ]),
      counted(
        "cellXfs",
        looks.map((look, place) => xf(look, place, { xfId: ofHeading(look) })),
      ),
      counted("cellStyles", [
        element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }),
        ...headingStyles(styles.map(({ look }) => look)),
      ]),
    ),
  );
}

/** "Heading 1" and "Heading 2", each once: a second look of one heading is a variety of it. */
function headingStyles(styled: readonly Look[]): readonly string[] {
  return styled.map((look, place) => {
    const isFirst = styled.findIndex(({ heading }) => heading === look.heading) === place;
    const name = `Heading ${look.heading}${isFirst ? "" : ` ${look.name}`}`;
    // Numbers of the headings that programs know: 16 and 17.
    return element("cellStyle", { name, xfId: place + 1, builtinId: isFirst ? 15 + (look.heading ?? 0) : null });
  });
}

function font({ sizePt, isBold, isLink }: Look): string {
  return element(
    "font",
    {},
    ...(isBold ? [element("b", {})] : []),
    ...(isLink ? [element("u", {})] : []),
    element("sz", { val: sizePt }),
    ...(isLink ? [element("color", { rgb: `FF${linkColour}` })] : []),
    element("name", { val: fontName }),
    element("family", { val: 2 }),
  );
}

function border(hasLine: boolean): string {
  const sides = ["left", "right", "top"].map((side) => element(side, {}));
  const bottom = hasLine
    ? element("bottom", { style: "medium" }, element("color", { auto: 1 }))
    : element("bottom", {});
  return element("border", {}, ...sides, bottom, element("diagonal", {}));
}

function formatCode({ decimals, isGrouped }: Look): string {
  const places = decimals === null || decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  return `${isGrouped ? "#,##0" : "0"}${places}`;
}
