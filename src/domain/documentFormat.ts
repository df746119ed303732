/** The formats of documents, and how their files end. */

/** html: for a browser that opens it by itself. page: for places that run no scripts and show it in a frame that allows nothing. */
export const documentFormats = ["pdf", "html", "page"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Where it isn't the format's own name: a browser opens a page by it. */
const endings: Readonly<Record<string, string>> = { page: "page.html" };

/** How the name of a file ends, without the first dot. */
export function endingOf(format: string): string {
  return endings[format] ?? format;
}

/** "pdf" -> "PDF": what people call a file of a format. */
export function fileType(format: string): string {
  return (endingOf(format).split(".").at(-1) ?? format).toUpperCase();
}
