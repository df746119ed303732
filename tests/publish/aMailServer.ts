/** A real SMTP server on a free port of this machine, which fails as its script says. */
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Arrived {
  readonly to: string;
  readonly content: string;
}

/** What happens to a message; by address, so that each recipient has a fate. */
export type Fate =
  | "ok"
  /** 451 to the address. */
  | "busy"
  /** 552 5.2.2 to the address: "mailbox full". */
  | "refused"
  /** 550 5.7.1: no matter of the address. */
  | "relaying denied"
  /** 452 after the content. */
  | "busy after content"
  /** 554 after the content. */
  | "refused after content"
  /** 421 to the address, and the connection ends. */
  | "closing"
  /** 350 after the content: no answer that ends anything. */
  | "neither yes nor no"
  /** The connection ends before the content is asked for. */
  | "dropped"
  /** The connection ends in the middle of the content. */
  | "dropped in content"
  /** It is taken, and the connection ends before the answer. */
  | "taken without answer";

export interface MailServerScript extends AsyncDisposable {
  readonly port: number;
  readonly arrived: readonly Arrived[];
  /** Most connections at the same time. */
  readonly busiest: () => number;
  /** Ends a session's connection. */
  readonly drop: (session: string) => void;
}

const said = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** `fateOf` is asked at each attempt, which is counted from 1. */
export async function aMailServer(
  fateOf: (to: string, attempt: number) => Fate = () => "ok",
  options: SMTPServerOptions = {},
): Promise<MailServerScript> {
  const arrived: Arrived[] = [];
  const attempts = new Map<string, number>();
  const fates = new Map<string, { to: string; fate: Fate }>();
  let open = 0;
  let busiest = 0;
  const drop = (id: string) => {
    for (const connection of server.connections as Set<{ id: string; _socket: { destroy: () => void } }>)
      if (connection.id === id) connection._socket.destroy();
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    ...options,
    onConnect: (_, callback) => {
      open += 1;
      busiest = Math.max(busiest, open);
      callback();
    },
    onClose: () => {
      open -= 1;
    },
    onRcptTo: ({ address }, session, callback) => {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const fate = fateOf(address, attempt);
      fates.set(session.id, { to: address, fate });
      if (fate === "dropped") return drop(session.id);
      if (fate === "closing") return callback(said(421, "4.7.0 shutting down"));
      if (fate === "busy") return callback(said(451, "try again later"));
      if (fate === "relaying denied") return callback(said(550, "5.7.1 relaying denied"));
      if (fate === "refused") return callback(said(550, "5.1.1 no such mailbox"));
      return callback();
    },
    onData: (stream, session, callback) => {
      const { to, fate } = fates.get(session.id) ?? { to: "", fate: "ok" as const };
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (fate === "dropped in content") drop(session.id);
      });
      stream.on("end", () => {
        if (fate === "dropped in content") return;
        if (fate === "busy after content") return callback(said(452, "the disk is full"));
        if (fate === "refused after content") return callback(said(554, "5.7.1 looks like spam"));
        if (fate === "neither yes nor no") return callback(said(350, "go on"));
        arrived.push({ to, content: Buffer.concat(chunks).toString("utf8") });
        if (fate === "taken without answer") return drop(session.id);
        return callback(null, "queued");
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    arrived,
    busiest: () => busiest,
    drop,
    [Symbol.asyncDispose]: async () => await new Promise((resolve) => server.close(() => resolve())),
  };
}
