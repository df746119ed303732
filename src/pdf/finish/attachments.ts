/** Data that goes along with a file: associated files of PDF/A-3 (ISO 19005-3, 6.8), each with what it is to the report. */

import { digitsOf } from "./metadata.ts";
import { type PdfFile, pack } from "./pdfFile.ts";
import { textString } from "./pdfText.ts";
import { type Dict, Name, type Ref, Text, type Value } from "./pdfValue.ts";

export interface Attachment {
  /** "estimates.csv": unique in the report. */
  readonly name: string;
  readonly description: string;
  readonly mediaType: "text/csv";
  readonly content: Uint8Array;
  /** The chart whose table it is; null where it belongs to the whole report. */
  readonly chart: string | null;
}

/** The file specification of each attachment, in their order. */
export function addAttachments(file: PdfFile, attachments: readonly Attachment[], date: Date): readonly Ref[] {
  if (attachments.length === 0) return [];
  const catalog = file.dict(file.root, "the catalog");
  const specifications = attachments.map(({ name, description, mediaType, content }) => {
    const parameters = new Map<string, Value>([
      ["Size", content.length],
      ["ModDate", new Text(`(D:${digitsOf(date)}Z)`)],
    ]);
    const stream = file.add(
      pack(content, [
        ["Type", new Name("EmbeddedFile")],
        ["Subtype", new Name(mediaType.replace("/", "#2F"))],
        ["Params", parameters],
      ]),
    );
    const dict: Dict = new Map<string, Value>([
      ["Type", new Name("Filespec")],
      ["F", textString(name)],
      ["UF", textString(name)],
      ["Desc", textString(description)],
      ["AFRelationship", new Name("Data")],
      [
        "EF",
        new Map<string, Value>([
          ["F", stream],
          ["UF", stream],
        ]),
      ],
    ]);
    return file.add(dict);
  });
  const sorted = specifications
    .map((specification, place) => ({ name: attachments[place]?.name ?? "", specification }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = sorted.flatMap(({ name, specification }): Value[] => [textString(name), specification]);
  catalog.set("Names", new Map<string, Value>([["EmbeddedFiles", new Map<string, Value>([["Names", names]])]]));
  catalog.set(
    "AF",
    specifications.filter((_, place) => attachments[place]?.chart === null),
  );
  return specifications;
}
