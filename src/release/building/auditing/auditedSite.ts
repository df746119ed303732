/** The files of a site -> those that have words or figures in them, as the audit reads them. */
import { type AuditedFile, filesOfPdf, readWorkbook, textOfSearchFragment } from "../../../audit/index.ts";

export interface AuditedSiteFile {
  readonly file: AuditedFile;
  /** A file of the release that the site offers: it was made for other readers than those of its pages. */
  readonly isDownload: boolean;
}

type Read = (path: string, content: Uint8Array) => Promise<readonly AuditedFile[]>;

const textOf = (content: Uint8Array) => new TextDecoder().decode(content);
const nothing: Read = async () => [];
const page: Read = async (path, content) => [{ kind: "html", path, content: textOf(content) }];

/** By the end of a name. What is not named here is read as text: no kind of file is passed over because nobody thought of it. */
const readers: readonly (readonly [RegExp, Read])[] = [
  // Settings of servers, scripts, styles and fonts say nothing of anybody; nor does the list of all files, which are read one by one.
  [/^server\/|^files\.json$|\.(?:js|css|woff2|pagefind|ico|png)$/, nothing],
  // The search's lists of words, without what stands beside them.
  [/\.pf_(?:index|meta|filter)$/, nothing],
  [/\.(?:html|svg)$/, page],
  [/\.csv$/, async (path, content) => [{ kind: "csv", path, content: textOf(content) }]],
  [/\.json$/, async (path, content) => [{ kind: "json", path, content: textOf(content) }]],
  [/\.(?:xlsx|ods)$/, async (path, content) => [{ kind: "workbook", path, content: readWorkbook(content) }]],
  [/\.pdf$/, async (path, content) => await filesOfPdf(content, path)],
  [
    /\.pf_fragment$/,
    async (path, content) => [{ kind: "text", path, content: textOfSearchFragment(content) ?? textOf(content) }],
  ],
  [/(?:)/, async (path, content) => [{ kind: "text", path, content: textOf(content) }]],
];

/** `path`: below the site's own folder. */
export async function auditedSiteFiles(
  path: string,
  content: string | Uint8Array,
): Promise<readonly AuditedSiteFile[]> {
  const isDownload = path.startsWith("downloads/");
  const read = readers.find(([ending]) => ending.test(path))?.[1] ?? nothing;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return (await read(`site/${path}`, bytes)).map((file) => ({ file, isDownload }));
}
