/** Mail to a real SMTP server, which fails in every way that a server can. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommandError } from "../../src/domain/index.ts";
import { type DeliveryEntry, DeliveryLedger, type Ledger } from "../../src/publish/deliveryLedger.ts";
import { deliveriesOf } from "../../src/publish/deliveryState.ts";
import type { SendLimits } from "../../src/publish/sending.ts";
import { sendParcels } from "../../src/publish/sendParcels.ts";
import { type MailServer, mailSender, type Outcome } from "../../src/publish/smtp.ts";
import { isFull, isLong, lacks } from "../skips.ts";
import { aMailServer, type Fate } from "./aMailServer.ts";
import { parcelsOf, type RecipientWords } from "./someParcels.ts";

const noOpenssl = lacks(spawnSync("openssl", ["version"]).status !== 0, "openssl", "certificates of mail servers");

let root: string;
let file: string;
/** The test's own clock: sleeping moves it. */
let clockMs: number;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-send-"));
  file = path.join(root, "2024.jsonl");
  clockMs = Date.parse("2025-03-01T09:00:00Z");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const local = (port: number, more: Partial<MailServer> = {}): MailServer => ({
  host: "127.0.0.1",
  port,
  secure: false,
  requireTls: false,
  user: null,
  password: null,
  ...more,
});
const atOnce: SendLimits = { messagesPerMinute: 600, connections: 4, retryForMs: 0 };
const patient: SendLimits = { ...atOnce, retryForMs: 3_600_000 };

const wakings = new Set<{ readonly atMs: number }>();
/** Time goes on when all sleep: to the one who wakes first. */
async function sleep(ms: number): Promise<void> {
  const waking = { atMs: clockMs + Math.max(0, ms) };
  wakings.add(waking);
  do await new Promise((resolve) => setImmediate(resolve));
  while ([...wakings].some(({ atMs }) => atMs < waking.atMs));
  clockMs = Math.max(clockMs, waking.atMs);
  wakings.delete(waking);
}

interface Run {
  readonly outcomes: Readonly<Record<string, Outcome["kind"]>>;
  readonly sentAtMs: readonly number[];
}

async function run(
  server: MailServer,
  recipients: readonly RecipientWords[],
  limits: SendLimits = atOnce,
  ledger?: Ledger,
): Promise<Run> {
  if (ledger === undefined) {
    await using own = await DeliveryLedger.open(file);
    return await run(server, recipients, limits, own);
  }
  const sentAtMs: number[] = [];
  const send = mailSender(server, { connectionTimeout: 3000, greetingTimeout: 3000, socketTimeout: 3000 });
  const results = await sendParcels(parcelsOf(recipients, ledger.entries), "team@example.org", 1, limits, {
    ledger,
    send: async (...words) => {
      sentAtMs.push(clockMs);
      return await send(...words);
    },
    compose: async ({ to, message }) =>
      new TextEncoder().encode(`To: ${to}\r\nMessage-ID: <${message}>\r\n\r\nYour report.\r\n`),
    now: () => new Date(clockMs),
    sleep,
    told: () => undefined,
  });
  return {
    sentAtMs,
    outcomes: Object.fromEntries(results.map(({ parcel, outcome }) => [parcel.recipient.id, outcome.kind])),
  };
}

const statesIn = async () => {
  await using ledger = await DeliveryLedger.open(file);
  return Object.fromEntries(deliveriesOf(ledger.entries).map(({ recipient, state }) => [recipient, state]));
};

async function decided(arrived: boolean): Promise<void> {
  await using ledger = await DeliveryLedger.open(file);
  for (const { message, state } of deliveriesOf(ledger.entries))
    if (state === "unknown") ledger.append({ at: "2025-03-02T09:00:00.000Z", message, event: "decided", arrived });
}

const howMany = isLong ? 2000 : isFull ? 600 : 200;

describe("a message", () => {
  const fates: readonly (readonly [Fate, Outcome["kind"], string])[] = [
    ["ok", "sent", "sent"],
    ["busy", "temporary", "waiting"],
    ["busy after content", "temporary", "waiting"],
    ["closing", "temporary", "waiting"],
    ["refused", "permanent", "refused"],
    ["refused after content", "permanent", "refused"],
    ["dropped in content", "unknown", "unknown"],
    ["taken without answer", "unknown", "unknown"],
    ["neither yes nor no", "unknown", "unknown"],
    ["relaying denied", "denied", "waiting"],
  ];
  it.each(fates)("that meets «%s» ends as %s, and the ledger says %s", async (fate, outcome, state) => {
    await using server = await aMailServer(() => fate);
    expect((await run(local(server.port), [{ id: "dean" }])).outcomes).toEqual({ dean: outcome });
    expect(await statesIn()).toEqual({ dean: state });
    expect(server.arrived).toHaveLength(fate === "ok" || fate === "taken without answer" ? 1 : 0);
  });

  it("whose connection is lost before its content begins was surely not sent, and goes when it can", async () => {
    await using server = await aMailServer((_, attempt) => (attempt === 1 ? "dropped" : "ok"));
    expect((await run(local(server.port), [{ id: "dean" }], patient)).outcomes).toEqual({ dean: "sent" });
    expect(server.arrived).toHaveLength(1);
  });

  it("in doubt is never sent again by itself; once somebody knows that it was lost, it goes once", async () => {
    await using server = await aMailServer((_, attempt) => (attempt === 1 ? "dropped in content" : "ok"));
    const dean = [{ id: "dean" }];
    await run(local(server.port), dean, patient);
    expect((await run(local(server.port), dean, patient)).outcomes).toEqual({});
    await decided(false);
    expect((await run(local(server.port), dean, patient)).outcomes).toEqual({ dean: "sent" });
    expect((await run(local(server.port), dean, patient)).outcomes).toEqual({});
    expect(server.arrived).toHaveLength(1);
  });

  it("that a server is too busy for is tried again after one minute, two, four and so on", async () => {
    await using server = await aMailServer((_, attempt) => (attempt < 5 ? "busy" : "ok"));
    const { sentAtMs, outcomes } = await run(local(server.port), [{ id: "dean" }], patient);
    expect(outcomes).toEqual({ dean: "sent" });
    const waits = sentAtMs.slice(1).map((at, place) => Math.round((at - (sentAtMs[place] ?? 0)) / 60_000));
    expect(waits).toEqual([1, 2, 4, 8]);
  });
});

describe("a run", () => {
  const many = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `r${place}` }));

  it("keeps to its messages a minute and its connections", async () => {
    await using server = await aMailServer();
    const { sentAtMs } = await run(local(server.port), many(13), {
      messagesPerMinute: 6,
      connections: 3,
      retryForMs: 0,
    });
    expect(server.arrived).toHaveLength(13);
    expect(server.busiest()).toBeLessThanOrEqual(3);
    const gaps = sentAtMs.slice(1).map((at, place) => at - (sentAtMs[place] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000);
  });

  it("ends where nobody can be reached, and the next one goes on", async () => {
    const server = await aMailServer();
    const { port } = server;
    await server[Symbol.asyncDispose]();
    await expect(run(local(port), many(3))).rejects.toThrow(/the mail server can't be reached/);
    await using again = await aMailServer();
    expect(Object.values((await run(local(again.port), many(3))).outcomes)).toEqual(["sent", "sent", "sent"]);
    expect(again.arrived).toHaveLength(3);
  });

  it("ends where the server would take nothing from us, whoever it is for, instead of crossing off one after another", async () => {
    await using denied = await aMailServer(() => "relaying denied");
    await expect(run(local(denied.port), many(3))).rejects.toThrow(/takes nothing from us: .*relaying denied/);
    expect(Object.values(await statesIn())).not.toContain("refused");
    await using spam = await aMailServer(() => "refused after content");
    await expect(run(local(spam.port), many(40), { ...atOnce, connections: 1 })).rejects.toThrow(
      /takes nothing from us/,
    );
    expect(Object.values(await statesIn()).filter((state) => state === "refused")).toHaveLength(5);
  });

  it("crosses off an address that is denied alone, and goes on to the others", async () => {
    await using server = await aMailServer((to) => (to.startsWith("r0@") ? "relaying denied" : "ok"));
    const one = { ...atOnce, connections: 1 };
    const { outcomes } = await run(local(server.port), many(4), one);
    expect(outcomes).toEqual({ r0: "permanent", r1: "sent", r2: "sent", r3: "sent" });
    expect(await statesIn()).toMatchObject({ r0: "refused" });
  });

  it("ends where the first ones are all denied, and the next run begins with the others", async () => {
    await using server = await aMailServer((to) => (/^r[01]@/.test(to) ? "relaying denied" : "ok"));
    const one = { ...atOnce, connections: 1 };
    await expect(run(local(server.port), many(4), one)).rejects.toThrow("asked last for r1@example.org");
    expect(server.arrived).toHaveLength(0);
    expect((await run(local(server.port), many(4), one)).outcomes).toEqual({
      ...{ r0: "permanent", r1: "permanent" },
      ...{ r2: "sent", r3: "sent" },
    });
  });

  it("goes round: those who always fail don't keep the others from theirs", async () => {
    const one = { ...atOnce, connections: 1 };
    await using busy = await aMailServer(() => "busy");
    await run(local(busy.port), many(6), one);
    await using server = await aMailServer((to) => (/^r[01]@/.test(to) ? "relaying denied" : "ok"));
    clockMs += 60_000;
    await expect(run(local(server.port), many(6), one)).rejects.toThrow("takes nothing from us");
    clockMs += 60_000;
    await run(local(server.port), many(6), one);
    expect(await statesIn()).toEqual({
      ...{ r0: "refused", r1: "refused" },
      ...{ r2: "sent", r3: "sent", r4: "sent", r5: "sent" },
    });
  });

  it("that is denied twice while others are on their way waits for what becomes of these", async () => {
    await using server = await aMailServer((to) => (/^r[01]@/.test(to) ? "relaying denied" : "ok"));
    const { outcomes } = await run(local(server.port), many(6));
    expect(outcomes).toEqual({
      ...{ r0: "permanent", r1: "permanent" },
      ...{ r2: "sent", r3: "sent", r4: "sent", r5: "sent" },
    });
  });

  it("crosses off who is denied again after others were taken, and waits where nobody else is left to tell by", async () => {
    await using server = await aMailServer((to) => (to.startsWith("r0@") ? "relaying denied" : "ok"));
    const alone = many(1);
    expect((await run(local(server.port), alone)).outcomes).toEqual({ r0: "denied" });
    expect((await run(local(server.port), alone)).outcomes).toEqual({ r0: "denied" });
    {
      // A folder is no mail.
      await using ledger = await DeliveryLedger.open(file);
      const stamp = { at: new Date(clockMs).toISOString(), message: "folder@example.org" };
      const begun = { recipient: "archive", to: "folder:archive", year: 2024, edition: 1, kind: "report" as const };
      ledger.append({ ...stamp, ...begun, event: "begun", artefacts: [] });
      ledger.append({ ...stamp, event: "sent", answer: "folder archive-2024" });
    }
    expect((await run(local(server.port), alone)).outcomes).toEqual({ r0: "denied" });
    await run(local(server.port), [{ id: "other" }]);
    expect((await run(local(server.port), alone)).outcomes).toEqual({ r0: "permanent" });
  });

  it("stops before the next byte when the ledger can't be written, at whatever line, and nothing is lost or doubled", async () => {
    for (let full = 0; full < 9; full += 1) {
      await rm(file, { force: true });
      await using server = await aMailServer();
      const recipients = many(3);
      {
        await using ledger = await DeliveryLedger.open(file);
        let left = full;
        const failing: Ledger = {
          get entries() {
            return ledger.entries;
          },
          append: (entry: DeliveryEntry) => {
            left -= 1;
            if (left < 0) throw new CommandError(3, "2024.jsonl can't be written (ENOSPC): nothing more is sent");
            ledger.append(entry);
          },
        };
        const limits = { ...atOnce, connections: 1 };
        await expect(run(local(server.port), recipients, limits, failing)).rejects.toThrow("ENOSPC");
      }
      const before = server.arrived.length;
      const inDoubt = Object.values(await statesIn()).filter((state) => state === "unknown").length;
      // Only what the server took without our being able to note it is in doubt.
      expect([full, inDoubt]).toEqual([full, full % 3 === 2 ? 1 : 0]);
      await decided(true);
      await run(local(server.port), recipients);
      expect([full, before, server.arrived.map(({ to }) => to).sort()]).toEqual([
        full,
        Math.floor((full + 1) / 3),
        recipients.map(({ id }) => `${id}@example.org`),
      ]);
    }
  });

  it(`to ${howMany} recipients, with every failure among them, loses nothing and doubles nothing`, async () => {
    const all: readonly Fate[] = [
      "ok",
      "ok",
      "busy",
      "ok",
      "busy after content",
      "dropped",
      "taken without answer",
      "dropped in content",
      "refused",
      "ok",
    ];
    const fateOf = (to: string) => all[Number(/^r(\d+)@/.exec(to)?.[1]) % all.length] ?? "ok";
    await using server = await aMailServer((to, attempt) =>
      attempt > 1 && fateOf(to) !== "refused" ? "ok" : fateOf(to),
    );
    const recipients = many(howMany);
    await run(local(server.port), recipients, patient);
    const states = Object.values(await statesIn());
    const share = recipients.length / all.length;
    expect(Map.groupBy(states, (state) => state)).toEqual(
      new Map([
        ["sent", Array(share * 7).fill("sent")],
        ["unknown", Array(share * 2).fill("unknown")],
        ["refused", Array(share).fill("refused")],
      ]),
    );
    // Somebody asks those in doubt: what was taken has arrived.
    const arrivedOnes = new Set(server.arrived.map(({ to }) => to));
    {
      await using ledger = await DeliveryLedger.open(file);
      for (const { message, to, state } of deliveriesOf(ledger.entries))
        if (state === "unknown")
          ledger.append({ at: "2025-03-02T09:00:00.000Z", message, event: "decided", arrived: arrivedOnes.has(to) });
    }
    await run(local(server.port), recipients, patient);
    expect((await run(local(server.port), recipients, patient)).outcomes).toEqual({});
    const got = server.arrived.map(({ to }) => to);
    const expected = recipients.map(({ id }) => `${id}@example.org`).filter((to) => fateOf(to) !== "refused");
    expect(got.toSorted()).toEqual(expected.toSorted());
    for (const { to, content } of server.arrived) expect(content).toContain(`To: ${to}\r\n`);
  });
});

describe("the way to the server", () => {
  it("is refused without TLS where the server is another machine", async () => {
    await using server = await aMailServer();
    await expect(run(local(server.port, { requireTls: true }), [{ id: "dean" }])).rejects.toThrow(
      /takes nothing from us/,
    );
    expect(server.arrived).toHaveLength(0);
  });

  it.skipIf(noOpenssl)("is refused with a certificate that nobody trusts, and taken with one that is", async () => {
    const { key, cert } = selfSigned();
    await using server = await aMailServer(() => "ok", { disabledCommands: [], key, cert });
    const tls = local(server.port, { requireTls: true });
    await expect(run(tls, [{ id: "dean" }])).rejects.toThrow(/self-signed|takes nothing/);
    expect(server.arrived).toHaveLength(0);
    expect((await run({ ...tls, authority: cert }, [{ id: "dean" }])).outcomes).toEqual({ dean: "sent" });
  });

  it("that is lost while logging in is tried again, as one that was never there", async () => {
    let logins = 0;
    await using server = await aMailServer(() => "ok", {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username }, { id }, callback) => {
        logins += 1;
        if (logins === 1) server.drop(id);
        else callback(null, { user: username });
      },
    });
    const named = local(server.port, { user: "wellbeing", password: "s3cret-word" });
    expect((await run(named, [{ id: "dean" }], patient)).outcomes).toEqual({ dean: "sent" });
    expect(logins).toBe(2);
  });

  it("ends with a wrong password, which stands nowhere that is kept or shown", async () => {
    await using server = await aMailServer(() => "ok", {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, callback) =>
        username === "wellbeing" && password === "s3cret-word"
          ? callback(null, { user: username })
          : callback(Object.assign(new Error("535 no"), { responseCode: 535 })),
    });
    const wrong = local(server.port, { user: "wellbeing", password: "not-the-one" });
    const failure = await run(wrong, [{ id: "dean" }]).catch((error: CommandError) => error);
    expect(failure).toMatchObject({ status: 3 });
    const right = local(server.port, { user: "wellbeing", password: "s3cret-word" });
    expect((await run(right, [{ id: "dean" }])).outcomes).toEqual({ dean: "sent" });
    const kept = `${JSON.stringify(failure)} ${(failure as CommandError).message} ${await readFile(file, "utf8")}`;
    expect(kept).not.toMatch(/not-the-one|s3cret-word/);
  });

  function selfSigned(): { readonly key: string; readonly cert: string } {
    const words = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    const names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
    const made = execFileSync("openssl", [...words, ...names, "-keyout", "-", "-out", "-"], {
      stdio: ["ignore", "pipe", "ignore"],
    }).toString();
    const part = (name: string) =>
      new RegExp(`-----BEGIN ${name}-----[\\s\\S]*?-----END ${name}-----\\n`).exec(made)?.[0] ?? "";
    return { key: part("PRIVATE KEY"), cert: part("CERTIFICATE") };
  }
});
