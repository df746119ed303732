import { describe, expect, it } from "vitest";
import { cookieFor, type Door, judge } from "../../src/preview/guard.ts";

const door: Door = { port: 4321, token: "secret" };
const cookie = cookieFor(door).split(";")[0] as string;
const own = { host: "127.0.0.1:4321", cookie };

function asked(address: string, headers: Record<string, string>, method = "GET"): number | string {
  const judged = judge({ method, address, headers }, door);
  return judged.kind === "refused" ? judged.status : judged.kind;
}

describe("a request to the preview", () => {
  it("is answered with the cookie, and welcomed with the token, which then leaves the address", () => {
    expect(asked("/", own)).toBe("known");
    expect(asked("/?token=secret", { host: own.host })).toBe("welcome");
    expect(judge({ method: "GET", address: "/?token=secret", headers: { host: own.host } }, door)).toEqual({
      kind: "welcome",
      path: "/",
    });
  });

  it.each(["/", "/events?view=board.en", "/page/board.en.html", "/client/preview.js"])(
    "is refused without either, whatever it asks for: %s",
    (address) => {
      expect(asked(address, { host: own.host })).toBe(403);
      expect(asked(address, { host: own.host, cookie: cookie.replace("secret", "secre") })).toBe(403);
      expect(asked(`${address.split("?")[0]}?token=secreT`, { host: own.host })).toBe(403);
    },
  );

  it.each(["example.org:4321", "127.0.0.1", "127.0.0.1:4322", "127.0.0.1.example.org:4321", ""])(
    "is refused under another name, with the cookie too: %j",
    (host) => expect(asked("/", { ...own, host })).toBe(403),
  );

  it.each(["http://example.org", "null", "https://127.0.0.1:4321", "http://127.0.0.1:4322", "http://localhost:4321"])(
    "is refused from another origin: %s",
    (origin) => expect(asked("/", { ...own, origin })).toBe(403),
  );

  it("is answered from its own origin, also by its other names", () => {
    expect(asked("/", { ...own, origin: "http://127.0.0.1:4321" })).toBe("known");
    expect(asked("/", { ...own, host: "localhost:4321", origin: "http://localhost:4321" })).toBe("known");
    expect(asked("/", { ...own, host: "[::1]:4321" })).toBe("known");
  });

  it.each(["cross-site", "same-site"])("is refused where a browser says that a page of elsewhere asks: %s", (site) => {
    expect(asked("/", { ...own, "sec-fetch-site": site })).toBe(403);
    expect(asked("/?token=secret", { host: own.host, "sec-fetch-site": site })).toBe(403);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("only reads: %s", (method) => {
    expect(asked("/", own, method)).toBe(405);
  });

  it("takes in what its own page sends as JSON, where it takes anything, and nothing else", () => {
    const takes = { ...door, takes: true };
    const origin = `http://${own.host}`;
    const sent = (headers: Record<string, string>, address = "/api/x", to: Door = takes) =>
      judge({ method: "POST", address, headers: { ...own, ...headers } }, to).kind;
    const type = { "content-type": "application/json" };
    expect(sent({ ...type, origin })).toBe("known");
    expect(sent({ "content-type": "application/json; charset=utf-8", origin })).toBe("known");
    expect(sent({ ...type, origin }, "/api/x", door)).toBe("refused");
    expect(sent({ ...type, origin, cookie: "" }, "/api/x?token=secret")).toBe("refused");
    expect(sent(type)).toBe("refused");
    expect(sent({ ...type, origin: "http://example.org" })).toBe("refused");
    expect(sent({ "content-type": "text/plain", origin })).toBe("refused");
    expect(sent({ origin })).toBe("refused");
    expect(judge({ method: "PUT", address: "/", headers: { ...own, ...type, origin } }, takes).kind).toBe("refused");
  });

  it.each(["/../etc/passwd", "/page/%2e%2e/x", "/page\\..\\x", "//example.org/", "http://example.org/", "*", "/a b"])(
    "is refused where its address is more than plain letters that climb nowhere: %s",
    (address) => expect(asked(address, own)).toBe(400),
  );

  it("has a cookie that no script and no other site's page gets, of its own port", () => {
    expect(cookieFor(door)).toBe("wellbeing-preview-4321=secret; HttpOnly; SameSite=Strict; Path=/");
    expect(asked("/", { ...own, cookie: cookie.replace("4321", "4322") })).toBe(403);
  });
});
