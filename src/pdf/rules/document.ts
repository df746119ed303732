/** What a file says of itself as a whole -> whether that is what PDF/UA-1 and PDF/A-3a ask. */
import { isStream, type PdfFile, unpack } from "../finish/pdfFile.ts";
import { decodeText } from "../finish/pdfText.ts";
import { Text } from "../finish/pdfValue.ts";
import type { Element } from "../finish/structureTree.ts";
import { type FileDict, type Found, isFileName, nameOf, when } from "./found.ts";

export function metadataOf(file: PdfFile, catalog: FileDict): string {
  const stream = catalog.has("Metadata") ? file.get(catalog.get("Metadata")) : null;
  return stream !== null && isStream(stream) ? unpack(stream).toString("utf8") : "";
}

/** PDF/UA-1, 5; PDF/A-3, 6.6.4. */
export function identified(metadata: string): Found {
  const wanted = [
    "<pdfuaid:part>1</pdfuaid:part>",
    "<pdfaid:part>3</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>",
  ];
  return {
    checked: wanted.length,
    problems: wanted.filter((each) => !metadata.includes(each)).map((each) => `no ${each}`),
  };
}

/** PDF/UA-1, 7.1. */
export function titled(file: PdfFile, catalog: FileDict, metadata: string): Found {
  const preferences = catalog.has("ViewerPreferences") ? file.dict(catalog.get("ViewerPreferences"), "viewing") : null;
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(metadata)?.[1] ?? "";
  return {
    checked: 1,
    problems: [
      ...when(title.trim() === "", "the metadata has no title"),
      ...when(isFileName(title), `the title is the name of a file: ${title}`),
      ...when(preferences?.get("DisplayDocTitle") !== true, "a reader would show the file's name, not its title"),
    ],
  };
}

/** PDF/UA-1, 7.2: of the document, and of passages in another one. */
export function language(catalog: FileDict, elements: readonly Element[]): Found {
  const lang = catalog.get("Lang");
  const isSet = lang instanceof Text && isLanguage(decodeText(lang));
  const passages = elements.flatMap((each) => (each.lang === null ? [] : [decodeText(each.lang)]));
  return {
    checked: 1 + passages.length,
    problems: [
      ...when(!isSet, "the document has no language"),
      ...passages.filter((each) => !isLanguage(each)).map((each) => `nobody speaks the language “${each}”`),
    ],
  };
}

/** BCP 47, by the names that the Unicode CLDR has. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** PDF/A-3, 6.2.3. */
export function colours(file: PdfFile, catalog: FileDict): Found {
  const intents = catalog.has("OutputIntents") ? file.get(catalog.get("OutputIntents")) : [];
  const all = Array.isArray(intents) ? intents : [];
  const profiled = all.filter((each) => file.dict(each, "an output intent").has("DestOutputProfile"));
  return { checked: all.length, problems: when(profiled.length === 0, "the file does not say what its colours mean") };
}

/** PDF/A-3, 6.1.3, 6.5: nothing encrypted, nothing that runs, nothing fetched. */
export function closed(bytes: Uint8Array, dicts: readonly FileDict[]): Found {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.byteLength - 400))).toString("latin1");
  const running = dicts.filter((each) =>
    ["JavaScript", "Launch", "ImportData", "ResetForm"].includes(nameOf(each.get("S"))),
  );
  return {
    checked: 1,
    problems: [
      ...when(tail.includes("/Encrypt"), "the file is encrypted"),
      ...when(!tail.includes("/ID ["), "the file has no identifier"),
      ...running.map(() => "something in the file would run"),
    ],
  };
}
