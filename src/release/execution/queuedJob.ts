/** A print job as it lies in the queue: hashes of what the store has, bounded in size, signed by the release. Whoever can write to the Redis could put others there: a worker believes a job only if its signature is right. */
import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { CommandError, jsonOf, Language, Sha256 } from "../../domain/index.ts";

/** What the release and its workers share and nobody else has; null on one machine, where nobody else can reach the queue. */
export type QueueKey = Uint8Array | null;

/** As JSON: a report of forty charts takes ten kilobytes. */
const mostBodyCharacters = 1_000_000;
const Line = z.string().max(2000);
/** The name of an artefact or of an attachment, as messages show it. */
const Name = z.string().regex(/^[\p{L}\p{N}_.+-]{1,200}$/u);

const JobBody = z.strictObject({
  /** Under which the PDF is looked for in the store. */
  key: Sha256,
  id: Name,
  html: Sha256,
  about: z.strictObject({ title: Line, author: Line, language: Language, date: z.iso.datetime() }),
  attachments: z
    .array(
      z.strictObject({
        name: Name,
        description: z.string().max(20_000),
        mediaType: z.literal("text/csv"),
        content: Sha256,
        chart: Name.nullable(),
      }),
    )
    .max(1000),
});
export type JobBody = z.infer<typeof JobBody>;

/** What BullMQ carries. `signature`: an HMAC with SHA-256 of the queue's name and the body, in hexadecimal digits. */
export interface QueuedJob {
  readonly body: string;
  readonly signature: string | null;
}

export function queuedJob(body: JobBody, queue: string, key: QueueKey): QueuedJob {
  const text = JSON.stringify(JobBody.parse(body));
  if (text.length > mostBodyCharacters)
    throw new CommandError(3, `${body.id} has too many charts for a queue`, "make this report without --queue");
  return { body: text, signature: key === null ? null : signatureOf(text, queue, key).toString("hex") };
}

/** Throws an Error where the job was not signed with the key, or is not what a release would ask for. Nothing of such a job is told but that it is refused: it may hold anything. */
export function readQueuedJob(data: unknown, id: string | undefined, queue: string, key: QueueKey): JobBody {
  const { body, signature } = data !== null && typeof data === "object" ? (data as Record<string, unknown>) : {};
  if (typeof body !== "string" || body.length > mostBodyCharacters) throw refused("it is not what a release asks for");
  const isSigned = typeof signature === "string" && Sha256.safeParse(signature).success;
  if (key === null && signature !== null) throw refused("it is signed, and this worker has no key");
  if (key !== null && !(isSigned && timingSafeEqual(Buffer.from(signature, "hex"), signatureOf(body, queue, key))))
    throw refused("it is not signed with the key that this worker has");
  const job = JobBody.safeParse(jsonOf(body));
  if (!job.success || job.data.key !== id) throw refused("it is not what a release asks for");
  return job.data;
}

function signatureOf(body: string, queue: string, key: Uint8Array): Buffer {
  return createHmac("sha256", key).update(`${queue}\n${body}`).digest();
}

function refused(why: string): Error {
  return new Error(`a job is refused: ${why}`);
}
