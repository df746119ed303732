/** Words -> the bytes of a tagged PDF of one page, written by hand: a paragraph, a picture's alternative text, a bookmark, a title, an attached file. */
export interface PdfWords {
  readonly paragraph?: string;
  readonly alternative?: string;
  readonly bookmark?: string;
  readonly title?: string;
  readonly attached?: { readonly name: string; readonly content: string };
  /** Painted, and in no tag. */
  readonly untagged?: string;
}

export function aPdf(words: PdfWords): Uint8Array {
  const { paragraph = "Text", alternative = "Picture", bookmark = "Chapter", title = "Report", untagged = "" } = words;
  const { name, content } = words.attached ?? { name: "note.txt", content: "nothing" };
  const show = (text: string, height: number) => `BT /F1 12 Tf 50 ${height} Td (${text}) Tj ET`;
  const page = `/P <</MCID 0>> BDC ${show(paragraph, 700)} EMC\n/Figure <</MCID 1>> BDC EMC\n${show(untagged, 500)}`;
  const objects = [
    "<</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R /Outlines 12 0 R /Names <</EmbeddedFiles <</Names [(a) 10 0 R]>>>>>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
    stream("", page),
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    "<</Type /StructTreeRoot /K 7 0 R /ParentTree <</Nums [0 [8 0 R 9 0 R]]>>>>",
    "<</Type /StructElem /S /Document /P 6 0 R /K [8 0 R 9 0 R]>>",
    "<</Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K 0>>",
    `<</Type /StructElem /S /Figure /P 7 0 R /Pg 3 0 R /K 1 /Alt (${alternative})>>`,
    `<</Type /Filespec /F (${name}) /UF (${name}) /EF <</F 11 0 R>>>>`,
    stream("/Type /EmbeddedFile ", content),
    "<</Type /Outlines /First 13 0 R /Last 13 0 R /Count 1>>",
    `<</Title (${bookmark}) /Parent 12 0 R /Dest [3 0 R /Fit]>>`,
    `<</Title (${title})>>`,
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return new TextEncoder().encode(
    `${text}${table}trailer\n<</Size ${size} /Root 1 0 R /Info 14 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

function stream(head: string, content: string): string {
  return `<<${head}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}
