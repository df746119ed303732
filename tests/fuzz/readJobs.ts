/** A job of the queue, signed by whoever has the key, by another, not at all, or changed after that -> what a worker makes of it. */
import { createHmac } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { type JobBody, queuedJob, readQueuedJob } from "../../src/release/execution/queuedJob.ts";
import { storedPdf } from "../../src/release/execution/storedPdf.ts";
import { Store, sha256 } from "../../src/store/index.ts";
import type { Random } from "../universities/random.ts";
import type { House } from "./aHouse.ts";
import { brokenJson } from "./brokenJson.ts";
import type { Heard } from "./reading.ts";

const key = new TextEncoder().encode("0123456789abcdef0123456789abcdef");
const other = new TextEncoder().encode("another key of thirty-two letters");

/** What is believed is looked for in the store. */
export async function readBrokenJob({ root, victim }: House, random: Random, heard: Heard): Promise<void> {
  const store = new Store(path.join(root, "store"), () => undefined);
  const hash = await store.put(Buffer.from("a,b"));
  const body: JobBody = {
    key: sha256("key"),
    id: "board.nl.pdf",
    html: await store.put(Buffer.from("<p>page</p>")),
    about: { title: "Title", author: "Author", language: "nl", date: "2024-12-31T00:00:00.000Z" },
    attachments: [{ name: "a.csv", description: "A", mediaType: "text/csv", content: hash, chart: null }],
  };
  const text = brokenJson(body, random, victim).toString();
  const signer = random.pick([key, key, key, other, null]);
  const [queue, id] = [
    random.pick(["queue", "queue", "others"]),
    random.pick([body.key, body.key, "../../victim/precious"]),
  ];
  // Signed as a release signs: what is signed is any text.
  const signed = signedText(text, queue, signer);
  const data = random.chance(0.3) ? parsedOr(brokenJson(signed, random, victim).toString()) : signed;
  const worker = random.pick([key, key, null]);
  const before = (await readdir(store.folder, { recursive: true })).sort().join();
  await heard.try("worker", async () => {
    try {
      const job = readQueuedJob(data, id, "queue", worker);
      const isOthers = worker !== null && (signer !== worker || queue !== "queue");
      if (isOthers) heard.problems.push(`a job that is not signed with the key is believed: ${JSON.stringify(data)}`);
      await Promise.all([
        store.get(job.html, 1000),
        storedPdf(store, job.key),
        ...job.attachments.map(async ({ content }) => await store.get(content, 1000)),
      ]);
      if (Number.isNaN(new Date(job.about.date).getTime())) heard.problems.push(`no date: ${job.about.date}`);
      return `${job.id} ${job.about.title.replace(/\p{Cc}/gu, "")}`;
    } catch (error) {
      if (!(error as Error).message.startsWith("a job is refused: ")) throw error;
      heard.isRead = false;
      return (error as Error).message;
    }
  });
  if ((await readdir(store.folder, { recursive: true })).sort().join() !== before)
    heard.problems.push("the store was changed by reading");
}

function signedText(text: string, queue: string, signer: Uint8Array | null): unknown {
  const whole = queuedJob(
    {
      key: sha256("key"),
      id: "x",
      html: sha256("key"),
      about: { title: "", author: "", language: "nl", date: "2024-12-31T00:00:00.000Z" },
      attachments: [],
    },
    queue,
    signer,
  );
  if (signer === null) return { ...whole, body: text };
  const signature = createHmac("sha256", signer).update(`${queue}\n${text}`).digest("hex");
  return { body: text, signature };
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
