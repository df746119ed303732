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

/** What was sent is no JSON, or more of it than anybody writes. */
export class Unreadable extends Error {}

const mostSentBytes = 4 * 1024 * 1024;

export async function sentJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    parts.push(part);
    bytes += part.length;
    if (bytes > mostSentBytes) throw new Unreadable("more was sent than anybody writes");
  }
  try {
    const sent: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    if (sent !== null) return sent;
  } catch {
    // Said below, as of "null".
  }
  throw new Unreadable("no JSON was sent");
}
