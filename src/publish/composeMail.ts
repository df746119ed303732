/** A parcel with its message and files -> the mail as it goes over the line (RFC 5322): text and HTML, with the files attached. */
import path from "node:path";
import MailComposer from "nodemailer/lib/mail-composer";
import { CommandError, inLanguage, type Recipient } from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { renderMail } from "../html/index.ts";
import { sha256 } from "../store/index.ts";
import type { Parcel } from "./parcels.ts";
import type { Way } from "./ways.ts";
import { type LetterInputs, type Message, writeMessage } from "./writeMessage.ts";

/** What is attached, by file name. */
interface Attached {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly content: Uint8Array;
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  page: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/** `folder`: the release's. Throws a CommandError (3) where a file is not as the manifest says. */
export async function composeMail(
  parcel: Parcel,
  ways: readonly Way[],
  folder: string,
  at: Date,
  inputs: LetterInputs,
): Promise<ComposedMail> {
  const { recipient, message } = parcel;
  const attached = ways.filter(({ link }) => link === null).map(({ artefact }) => artefact);
  const attachments = await Promise.all(
    attached.map(async (artefact) => ({
      filename: path.basename(artefact.path),
      content: await wholeFile(folder, artefact),
      contentType: mediaTypes[artefact.format] ?? "application/octet-stream",
    })),
  );
  return await mailOf(writeMessage(parcel, ways, "mail", inputs), recipient, message, attachments, at, inputs);
}

/** `id`: the Message-ID. */
export async function mailOf(
  { subject, markdown, footer }: Message,
  { language, name, address = "" }: Recipient,
  id: string,
  attachments: readonly Attached[],
  at: Date,
  { distribution, data, design }: LetterInputs,
): Promise<ComposedMail> {
  const { accent } = data.university.style;
  const { html, text } = await renderMail({ language, subject, markdown, footer, accent }, design);
  const mail = new MailComposer({
    from: { name: inLanguage(distribution.from.name, language), address: distribution.from.address },
    to: { name, address },
    ...(distribution.replyTo === undefined ? {} : { replyTo: distribution.replyTo }),
    subject,
    text,
    html,
    attachments: [...attachments],
    date: at,
    messageId: `<${id}>`,
    headers: { "Content-Language": language },
    // A mail never fetches anything.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { subject, html, text, content: await mail.compile().build() };
}

/** A file of the release, which is exactly what its manifest vouches for. */
export async function wholeFile(folder: string, { path: file, sha256: hash }: Way["artefact"]): Promise<Buffer> {
  const content = await readInside(folder, file);
  if (content !== null && sha256(content) === hash) return content;
  throw new CommandError(
    3,
    `${path.join(folder, file)} is not as the manifest says`,
    "make the release again: npx wellbeing report",
  );
}
