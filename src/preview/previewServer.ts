/** A preview in memory -> pages on this machine, for who has the token: nothing is read from disk by an address that somebody asks for. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Design } from "../domain/index.ts";
import { type Asking, type Beside, sentJson, TooMuch, tooMuch, Unreadable } from "./beside.ts";
import { cookieFor, type Door, judge } from "./guard.ts";
import type { LivePreview } from "./livePreview.ts";
import type { LiveView } from "./liveView.ts";
import { type OwnFile, ownFiles } from "./ownFiles.ts";
import { sheetsIn } from "./sheets.ts";
import { framePolicy, numberSentence, shellPage, shellPolicy } from "./shellPage.ts";
import { siteFile } from "./sight.ts";
import { chosenLanguage, sayIn } from "./spoken.ts";
import type { ViewState } from "./state.ts";
import { UntilTold } from "./untilTold.ts";

export interface Serving {
  readonly preview: LivePreview;
  /** More than a preview is served: its page stands at "/", and what it knows is asked for beside the pages. */
  readonly beside?: Beside;
  readonly token: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The sentences and fonts of the preview's own page: as they were when it began. */
  readonly design: Design;
}

export interface PreviewServer extends AsyncDisposable {
  readonly address: string;
}

const loopback = "127.0.0.1";

/** Throws where the port is taken. */
export async function servePreview(serving: Serving): Promise<PreviewServer> {
  const kept: Kept = { own: await ownFiles(serving.design), words: new UntilTold() };
  const door = { port: serving.port, token: serving.token, takes: serving.beside !== undefined };
  const server = createServer((request, response) => {
    const { method, url: address, headers } = request;
    const judged = judge({ method, address, headers }, door);
    if (judged.kind === "refused") return refuse(response, judged.status);
    if (judged.kind === "welcome") return welcome(response, judged.path, door);
    const languageOf = chosenLanguage(headers["accept-language"], serving.design);
    const asked = { path: judged.path, query: judged.query, say: sayIn(serving.design, languageOf), languageOf };
    if (asked.path === "/events") return void listen(response, asked, serving);
    void answered(request, asked, serving, kept).then(
      (answered) => (answered === null ? refuse(response, 404) : answer(response, answered)),
      (error: unknown) =>
        error instanceof TooMuch
          ? answer(response, tooMuch(asked.say))
          : refuse(response, error instanceof Unreadable ? 400 : 500),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(serving.port, loopback, resolve);
  });
  door.port = (server.address() as AddressInfo).port;
  return {
    address: `http://${loopback}:${door.port}/?token=${door.token}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Asked = Omit<Asking, "sent">;

interface Kept {
  readonly own: ReadonlyMap<string, OwnFile>;
  /** Of a page that is opened: pictures would keep a browser from showing them. */
  readonly words: UntilTold;
}

/** What stands beside the preview is asked first. */
async function answered(request: IncomingMessage, asked: Asked, serving: Serving, kept: Kept): Promise<OwnFile | null> {
  const sent = request.method === "POST" ? await sentJson(request) : null;
  const beside = await serving.beside?.answer({ ...asked, sent });
  if (beside !== undefined && beside !== null) return beside;
  return sent === null ? await answerTo(asked, serving, kept) : null;
}

/** Null of what there is not. */
async function answerTo(
  { path, query, say, languageOf }: Asked,
  { preview }: Serving,
  { own, words }: Kept,
): Promise<OwnFile | null> {
  if (path === "/") return { type: html, content: shellPage(languageOf, say), policy: shellPolicy };
  if (path === "/seen") {
    preview.view(query.get("view") ?? "")?.seen(query.get("version") ?? "", sheetsIn(query));
    words.tells();
    return { type: "text/plain; charset=utf-8", content: "seen" };
  }
  if (path === "/drawn") {
    preview.view(query.get("view") ?? "")?.drawn(query.get("version") ?? "");
    return { type: "text/plain; charset=utf-8", content: "drawn" };
  }
  if (path === "/number") return { type: "text/plain; charset=utf-8", content: numberSentence(say, query) };
  const page = /^\/page\/([a-z0-9-]+\.[a-z]{2,3})\.html$/.exec(path)?.[1];
  if (page !== undefined) {
    const view = preview.view(page);
    const asked = query.get("version");
    if (view === null || view.page === null) return null;
    // Who asks for a page that is no more waits for the next: that is no error.
    if (asked !== null && asked !== view.made.page) return { type: html, content: "", status: 204 };
    if (asked === null) words.begins();
    return { type: html, content: view.page, policy: framePolicy };
  }
  const [, which, printed] = /^\/(printed|first)\/([a-z0-9-]+\.[a-z]{2,3})\.pdf$/.exec(path) ?? [];
  if (printed !== undefined) {
    const made = preview.view(printed)?.[which === "first" ? "first" : "printed"] ?? null;
    return made === null ? null : { type: "application/pdf", content: made };
  }
  const inSite = /^\/site\/(.+)$/.exec(path)?.[1];
  if (inSite !== undefined && preview.draft !== null) {
    const file = await siteFile(preview.draft, inSite, preview.charts);
    return file === null ? null : { ...file, policy: file.isPage ? framePolicy : picturePolicy };
  }
  const picture = await preview.charts.at(path);
  if (picture !== null) await words.told();
  if (picture !== null) return { type: "image/svg+xml", content: picture, policy: picturePolicy };
  return own.get(path) ?? null;
}

/** A picture has its colours and letters with it. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

const html = "text/html; charset=utf-8";

/** State after state, as long as somebody listens. */
async function listen(
  response: ServerResponse,
  { query, languageOf }: Asked,
  { preview, beside }: Serving,
): Promise<void> {
  const asked = query.get("view") ?? "";
  await preview.settled();
  const spoken = preview.inputs?.data.university.languages ?? [];
  const own = spoken.includes(languageOf) ? languageOf : (spoken[0] ?? "en");
  const name = asked.includes(".") ? asked : `${asked}.${own}`;
  const view = preview.view(name);
  if (view === null) return refuse(response, 404);
  response.writeHead(200, { ...common, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" });
  let before = "";
  const tell = (state: ViewState) => {
    const data = JSON.stringify(state);
    if (data === before) return;
    before = data;
    response.write(`event: state\ndata: ${data}\n\n`);
  };
  response.write(`event: view\ndata: ${name}\n\n`);
  const listening = view.listen(tell, query.get("printed") === "true");
  const tellBeside = (event: string, data: unknown) =>
    void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const heard = beside?.listen(tellBeside);
  response.on("close", () => {
    listening[Symbol.dispose]();
    heard?.[Symbol.dispose]();
  });
  tell(preview.stateOf(view));
  await preview.ready(view satisfies LiveView);
  tell(preview.stateOf(view));
}

const common = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

function answer(
  response: ServerResponse,
  { type, content, policy = "default-src 'none'", status = 200 }: OwnFile,
): void {
  response.writeHead(status, { ...common, "Content-Type": type, "Content-Security-Policy": policy });
  response.end(content);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...common, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

/** The token leaves the address, so that it stands in no history and in nobody's picture of the screen. */
function welcome(response: ServerResponse, path: string, door: Door): void {
  response.writeHead(303, { ...common, Location: path, "Set-Cookie": cookieFor(door) });
  response.end();
}
