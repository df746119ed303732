/** What a file says of itself: XMP with the identification of PDF/UA-1 and PDF/A-3a, the document information that must say the same, the colours that its numbers mean. */
import { readFileSync } from "node:fs";
import type { Language } from "../../domain/index.ts";
import { type PdfFile, pack } from "./pdfFile.ts";
import { textString } from "./pdfText.ts";
import { type Dict, Name, type Ref, Text, type Value } from "./pdfValue.ts";

export interface AboutFile {
  readonly title: string;
  /** Who publishes it. */
  readonly author: string;
  readonly language: Language;
  /** The date of the data, never of the clock. */
  readonly date: Date;
}

const producer = "wellbeing-reports";
/** ICC Profiles Free; its licence lies beside it. */
const profile = readFileSync(new URL("sRGB.icc", import.meta.url));
const condition = "sRGB IEC61966-2.1";

export function addMetadata(file: PdfFile, about: AboutFile): Ref {
  const catalog = file.dict(file.root, "the catalog");
  const xmp = Buffer.from(xmpOf(about), "utf8");
  // Not packed: PDF/A wants it readable without a PDF reader (ISO 19005-3, 6.6.2.1).
  const dict: Dict = new Map<string, Value>([
    ["Type", new Name("Metadata")],
    ["Subtype", new Name("XML")],
    ["Length", xmp.length],
  ]);
  catalog.set("Metadata", file.add({ dict, bytes: xmp }));
  const intent: Dict = new Map<string, Value>([
    ["Type", new Name("OutputIntent")],
    ["S", new Name("GTS_PDFA1")],
    ["OutputConditionIdentifier", new Text(`(${condition})`)],
    ["Info", new Text(`(${condition})`)],
    ["DestOutputProfile", file.add(pack(profile, [["N", 3]]))],
  ]);
  catalog.set("OutputIntents", [file.add(intent)]);
  catalog.set("Lang", new Text(`(${about.language})`));
  catalog.set("ViewerPreferences", new Map<string, Value>([["DisplayDocTitle", true]]));
  catalog.set("MarkInfo", new Map<string, Value>([["Marked", true]]));
  // The labels of pages are their numbers.
  catalog.set("PageLabels", new Map<string, Value>([["Nums", [0, new Map<string, Value>([["S", new Name("D")]])]]]));
  const date = new Text(`(D:${digitsOf(about.date)}Z)`);
  return file.add(
    new Map<string, Value>([
      ["Title", textString(about.title)],
      ["Author", textString(about.author)],
      ["Producer", textString(producer)],
      ["CreationDate", date],
      ["ModDate", date],
    ]),
  );
}

/** "20241231000000". */
export function digitsOf(date: Date): string {
  return date.toISOString().replace(/\D/g, "").slice(0, 14);
}

function xmpOf({ title, author, language, date }: AboutFile): string {
  const time = `${date.toISOString().slice(0, 19)}Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
