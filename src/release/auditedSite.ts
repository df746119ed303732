/** The files of a site -> those that have words or figures in them, as the audit reads them. */
import { type AuditedFile, filesOfPdf, textOfSearchFragment } from "../audit/index.ts";

export interface AuditedSiteFile {
  readonly file: AuditedFile;
  /** A file of the release that the site offers: it was made for other readers than those of its pages. */
  readonly isDownload: boolean;
}

/** `place`: below the site's own folder. Scripts, styles, fonts and what the search is made of say nothing of anybody. */
export async function auditedSiteFiles(
  place: string,
  content: string | Uint8Array,
): Promise<readonly AuditedSiteFile[]> {
  const path = `site/${place}`;
  const isDownload = place.startsWith("downloads/");
  const text = () => (typeof content === "string" ? content : new TextDecoder().decode(content));
  const one = (file: AuditedFile): readonly AuditedSiteFile[] => [{ file, isDownload }];
  if (place.startsWith("server/")) return [];
  if (place.endsWith(".html") || place.endsWith(".svg")) return one({ kind: "html", path, content: text() });
  if (place.endsWith(".csv")) return one({ kind: "csv", path, content: text() });
  if (place.endsWith(".pf_fragment")) {
    const words = textOfSearchFragment(Buffer.from(content as Uint8Array));
    return words === null ? [] : one({ kind: "text", path, content: words });
  }
  if (place.endsWith(".pdf"))
    return (await filesOfPdf(Buffer.from(content as Uint8Array), path)).map((file) => ({ file, isDownload }));
  if (place.startsWith("assets/") && place.endsWith(".json")) return one({ kind: "json", path, content: text() });
  return [];
}
