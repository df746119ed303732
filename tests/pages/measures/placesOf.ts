/** Measures -> lines that say where to look: page, and what stands there. */
import type { DocumentMeasures } from "./measureDocument.ts";
import type { OnPage } from "./onPage.ts";

export function placesOf(measures: DocumentMeasures): readonly string[] {
  const { fill, shared, headlines, repeated, lines, sizes, dates } = measures;
  const longest = lines.longest;
  return [
    `  fill: ${fill.map(({ page, kind, share }) => `${page}${kind === "body" ? "" : ` (${kind})`} ${percent(share)}`).join(", ")}`,
    ...(shared?.chapters ?? []).map(
      ({ title, words, shared: both, isLeftOut }) =>
        `  shared words: ${title}: ${both} of ${words}${isLeftOut ? ", left out" : ""}`,
    ),
    ...listed("headline is a name", headlines.onlyNames),
    ...listed("headline begins with a name", headlines.beginWithNames),
    ...repeated.map(({ page, text, times }) => `  repeated: page ${page}, ${times} times: ${text}`),
    ...(longest === null ? [] : [`  longest line: page ${longest.page}, ${longest.characters}: ${longest.text}`]),
    ...sizes
      .slice(0, 6)
      .map(({ sizePt, page, text, stands }) => `  type: ${sizePt} pt ${stands}, page ${page}: ${text}`),
    ...listed("short last line", measures.shortEnds),
    ...listed("heading at the foot", measures.strandedHeads),
    `  dates: on the cover ${dates.onCover.join(", ") || "none"}, in the file ${dates.inFile ?? "none"}, newest wave ${dates.newestWave ?? "none"}`,
  ];
}

function listed(what: string, found: readonly OnPage[]): readonly string[] {
  return found.map(({ page, text }) => `  ${what}: page ${page}: ${text}`);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
