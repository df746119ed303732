/** A request's head -> whether it may be answered: it comes from this machine's own pages, and from somebody who was told the token. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface Door {
  readonly port: number;
  /** Nobody can guess it, and only the terminal shows it. */
  readonly token: string;
  /** What is sent may be taken in: from a page of its own origin alone, as JSON, which no form of another page can send. */
  readonly takes?: boolean;
}

export interface Knock {
  readonly method: string | undefined;
  /** Path and query, as they were asked for. */
  readonly address: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export type Judged =
  | { readonly kind: "refused"; readonly status: 400 | 403 | 405 }
  /** The token stands in the address: it is kept as a cookie, and the address is left without it. */
  | { readonly kind: "welcome"; readonly path: string }
  | { readonly kind: "known"; readonly path: string; readonly query: URLSearchParams };

/** Every request is judged here, that for events too. A page of another origin, or one whose name was made to lead here (DNS rebinding), is refused before its token is looked at. */
export function judge({ method, address, headers }: Knock, door: Door): Judged {
  const host = headers.host ?? "";
  if (!hostsOf(door).includes(host)) return { kind: "refused", status: 403 };
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return { kind: "refused", status: 403 };
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return { kind: "refused", status: 403 };
  const isSent = method === "POST" && door.takes === true;
  if (method !== "GET" && method !== "HEAD" && !isSent) return { kind: "refused", status: 405 };
  if (isSent && (headers.origin === undefined || !/^application\/json(?:;|$)/.test(headers["content-type"] ?? "")))
    return { kind: "refused", status: 403 };
  // What is no path, or climbs out of one, is nobody's honest address.
  if (
    address === undefined ||
    !/^\/[A-Za-z0-9._/-]*(?:\?[^#]*)?$/.test(address) ||
    /\.\.|\/\//.test(address.split("?")[0] ?? "")
  )
    return { kind: "refused", status: 400 };
  const { pathname, searchParams } = new URL(address, `http://${host}`);
  if (!isSent && isToken(searchParams.get("token"), door)) return { kind: "welcome", path: pathname };
  if (!isToken(cookieOf(headers.cookie, cookieName(door)), door)) return { kind: "refused", status: 403 };
  return { kind: "known", path: pathname, query: searchParams };
}

/** What the browser keeps until it is closed: no script reads it, and no other site's page sends it. */
export function cookieFor(door: Door): string {
  return `${cookieName(door)}=${door.token}; HttpOnly; SameSite=Strict; Path=/`;
}

/** Cookies of all ports of a machine are in one jar. */
function cookieName({ port }: Door): string {
  return `wellbeing-preview-${port}`;
}

function hostsOf({ port }: Door): readonly string[] {
  return ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
}

function cookieOf(cookies: string | undefined, name: string): string | null {
  const found = (cookies ?? "").split(";").find((each) => each.trim().startsWith(`${name}=`));
  return found === undefined ? null : found.trim().slice(name.length + 1);
}

/** Compared by hashes, in equal time. */
function isToken(given: string | null, { token }: Door): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return given !== null && timingSafeEqual(hash(given), hash(token));
}
