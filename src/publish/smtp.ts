/** One message -> an SMTP server, and what became of it. nodemailer speaks the protocol; what is known of the outcome is decided here. */
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Whether TLS is used from the first byte (port 465). */
  readonly secure: boolean;
  /** Whether STARTTLS is demanded otherwise; without it nothing is sent. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** Certificates that are trusted beside the machine's own. */
  readonly authority?: string | undefined;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** What became of a message. unknown: the content had begun and no answer came that says what became of it. unreachable: no answer at all. denied: this address was refused for a reason of policy, which may be about us. halt: the next recipient would meet the same. */
export type Outcome =
  | { readonly kind: "sent"; readonly answer: string }
  | {
      readonly kind: "temporary" | "unreachable" | "permanent" | "unknown" | "denied" | "halt";
      readonly answer: string;
    };

/** An answer to the content may take ten minutes (RFC 5321, 4.5.3.2.6). */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 600_000, dnsTimeout: 10_000 };

export type SendMail = (envelope: Envelope, content: Uint8Array, onContent: () => void) => Promise<Outcome>;

/** `onContent` is called when the server has said that it takes the content, before it gets the first byte; where it throws, nothing is sent. */
export function mailSender(server: MailServer, waits: Partial<typeof timeouts> = {}): SendMail {
  return async (envelope, content, onContent) => await sendOne(server, envelope, content, onContent, waits);
}

async function sendOne(
  server: MailServer,
  envelope: Envelope,
  content: Uint8Array,
  onContent: () => void,
  waits: Partial<typeof timeouts>,
): Promise<Outcome> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: !server.secure && server.requireTls,
    ...(server.authority === undefined ? {} : { tls: { ca: [server.authority] } }),
    ...timeouts,
    ...waits,
  });
  let hasBegun = false;
  let refusedHere: unknown = null;
  // A step whose connection is lost may never call back.
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  // An error of a connection that is already being closed says nothing more.
  connection.on("error", lost.reject);
  // What the server said last is told after the end, where it closed on us (421).
  connection.on("end", () => setImmediate(() => lost.reject(new Error("the connection ended"))));
  const step = async <T = unknown>(work: (done: (error?: Error | null, result?: T) => void) => void) =>
    await Promise.race([
      lost.promise,
      new Promise<T | undefined>((resolve, reject) =>
        work((error, result) => (error ? reject(error) : resolve(result))),
      ),
    ]);
  try {
    await step((done) => connection.connect(done));
    const { user, password } = server;
    if (user !== null) await step((done) => connection.login({ user, pass: password ?? "" }, done));
    const message = new Readable({
      read() {
        if (!hasBegun) {
          try {
            onContent();
          } catch (error) {
            refusedHere = error;
            // Closed without the dot that ends a message: the server throws away what it has, which is nothing.
            this.destroy(error as Error);
            return;
          }
          hasBegun = true;
        }
        this.push(content);
        this.push(null);
      },
    });
    const size = content.length;
    const answer = await step<string>((done) =>
      connection.send({ from: envelope.from, to: [envelope.to], size }, message, (error, info) =>
        done(error, String(info?.response ?? "")),
      ),
    );
    return { kind: "sent", answer: answer ?? "" };
  } catch (error) {
    if (refusedHere !== null) throw refusedHere;
    return outcomeOf(error as SmtpError, hasBegun);
  } finally {
    connection.close();
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Whether an answer refuses an address for a reason of policy (RFC 3463, X.7), which may be about that address or about us. */
export function isDenial(answer: string): boolean {
  return /^55\d[ -]5\.7\./.test(answer);
}

function outcomeOf({ code, command, responseCode, response, message }: SmtpError, hasBegun: boolean): Outcome {
  const answer = (response ?? message).replace(/\s+/g, " ").slice(0, 300);
  if (responseCode === undefined) {
    if (hasBegun) return { kind: "unknown", answer };
    // Too large for what the server announced, no TLS, a wrong password: the next try would meet the same.
    if (code === "EMESSAGE") return { kind: "permanent", answer };
    return { kind: code === "ETLS" || code === "EAUTH" ? "halt" : "unreachable", answer };
  }
  // The server said neither yes nor no to the content.
  if (responseCode < 400 && hasBegun) return { kind: "unknown", answer };
  if (responseCode < 500) return { kind: "temporary", answer };
  // This mail is too large, whoever it is for.
  if (responseCode === 552) return { kind: "permanent", answer };
  // The sender is refused: every other recipient would be told the same.
  const isAboutUs =
    code === "EAUTH" || code === "ETLS" || command === "MAIL FROM" || command === "CONN" || command === "EHLO";
  if (isAboutUs) return { kind: "halt", answer };
  return { kind: command === "RCPT TO" && isDenial(answer) ? "denied" : "permanent", answer };
}
