/** A document -> the days that it gives for itself, and those that lie before what it reports. */
import type { PrintedDocument } from "../../../src/audit/index.ts";

export interface Dates {
  /** In its properties. */
  readonly inFile: string | null;
  /** As 2025-11-14, or 2025-11 where no day is told. */
  readonly onCover: readonly string[];
  /** The year of the newest wave that it prints. */
  readonly newestWave: number | null;
  readonly tooEarly: readonly string[];
}

/** The cover is the first page. */
export function datesOf(document: PrintedDocument, newestWave: number | null): Dates {
  const text = (document.pages[0]?.blocks ?? []).map((block) => block.text).join("\n");
  const onCover = datesIn(text, document.language);
  const all = [...(document.dated === null ? [] : [document.dated]), ...onCover];
  return {
    inFile: document.dated,
    onCover,
    newestWave,
    tooEarly: newestWave === null ? [] : all.filter((date) => Number(date.slice(0, 4)) < newestWave),
  };
}

/** "14 November 2025", "November 14, 2025", "november 2025" and 2025-11-14; a year alone is no date. */
function datesIn(text: string, language: string): readonly string[] {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language === "" ? "en" : language, { month: "long", timeZone: "UTC" })
      .format(new Date(Date.UTC(2000, month, 1)))
      .toLowerCase(),
  );
  const named = new RegExp(`(?:(\\d{1,2})\\.? )?(${months.join("|")}) (?:(\\d{1,2}), )?(\\d{4})\\b`, "giu");
  const written = [...text.matchAll(named)].map(([, before, name = "", after, year]) => {
    const month = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, "0");
    const day = before ?? after;
    return day === undefined ? `${year}-${month}` : `${year}-${month}-${day.padStart(2, "0")}`;
  });
  return [...written, ...(text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [])];
}
