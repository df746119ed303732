/** What is served beside the pages of a preview: its own page at "/", and what is asked of it or sent to it there. The guard has judged each request by then. */
import type { IncomingMessage } from "node:http";
import type { Language } from "../domain/index.ts";
import type { Say } from "../wording/index.ts";
import type { OwnFile } from "./ownFiles.ts";

export interface Asking {
  readonly path: string;
  readonly query: URLSearchParams;
  /** In the language of the reader's browser. */
  readonly say: Say;
  readonly languageOf: Language;
  /** JSON that was sent; null where something is only asked for. */
  readonly sent: unknown;
}

export interface Beside {
  /** Null of what it does not know: then the preview is asked. */
  readonly answer: (asking: Asking) => Promise<OwnFile | null>;
  /** Tells who looks at a page of what happens, as long as they look. */
  readonly listen: (tell: (event: string, data: unknown) => void) => Disposable;
}

/** What was sent is no JSON. */
export class Unreadable extends Error {}

/** More was sent than anybody writes. */
export class TooMuch extends Error {}

const mostSentMegabytes = 4;
const mostSentBytes = mostSentMegabytes * 1024 * 1024;
/** Nobody is read any further. */
const mostReadBytes = 64 * 1024 * 1024;

export async function sentJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    // A browser hears no answer before all is sent: the rest is read, and not kept.
    if (bytes <= mostSentBytes) parts.push(part);
    if (bytes > mostReadBytes) break;
  }
  if (bytes > mostSentBytes) throw new TooMuch("more was sent than anybody writes");
  try {
    const sent: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    if (sent !== null) return sent;
  } catch {
    // Said below, as of "null".
  }
  throw new Unreadable("no JSON was sent");
}

/** What is said to who sent more. */
export function tooMuch(say: Say): OwnFile {
  const refusal = { message: say("preview.tooMuch", { megabytes: mostSentMegabytes }), hint: say("preview.sendLess") };
  return { type: "application/json; charset=utf-8", content: JSON.stringify(refusal), status: 413 };
}
