/** A file of a release -> what the audit reads in it, attachments included. */
import { type AuditedFile, filesOfPdf, readWorkbook } from "../../../audit/index.ts";
import type { Artefact } from "../../../domain/index.ts";

type Format = Artefact["format"] | "text";

/** The list of a site's files says nothing of anybody: its files are read one by one. */
const readers: Readonly<Record<Format, (path: string, content: Uint8Array) => Promise<readonly AuditedFile[]>>> = {
  pdf: async (path, content) => await filesOfPdf(content, path),
  html: async (path, content) => [{ kind: "html", path, content: textOf(content) }],
  page: async (path, content) => [{ kind: "html", path, content: textOf(content) }],
  xlsx: async (path, content) => [workbookFile(path, content)],
  ods: async (path, content) => [workbookFile(path, content)],
  csv: async (path, content) => [{ kind: "csv", path, content: textOf(content) }],
  json: async (path, content) => [{ kind: "json", path, content: textOf(content) }],
  text: async (path, content) => [{ kind: "text", path, content: textOf(content) }],
  site: async () => [],
};

export async function auditedFiles(
  path: string,
  content: string | Uint8Array,
  format: Format,
): Promise<readonly AuditedFile[]> {
  return await readers[format](path, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

/** What the manifest tells of a file. */
export function listed({ id, title, estimates }: Pick<Artefact, "id" | "title" | "estimates">): AuditedFile {
  return { kind: "listed", path: `manifest.json, ${id}`, content: { title, estimates } };
}

function workbookFile(path: string, content: Uint8Array): AuditedFile {
  return { kind: "workbook", path, content: readWorkbook(content) };
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
