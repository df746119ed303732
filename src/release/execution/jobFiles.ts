/** A print job and a store -> the job as it lies in the queue, which names its files by what the store has; and back. */
import type { Sha256 } from "../../domain/index.ts";
import type { Attachment, PrintJob } from "../../pdf/index.ts";
import type { Store } from "../../store/index.ts";
import type { JobBody } from "./queuedJob.ts";

/** Of a page in the store, and of a file that is attached to it. */
const mostPageBytes = 200_000_000;
const mostAttachmentBytes = 50_000_000;

export async function bodyOf({ id, html, about, attachments }: PrintJob, key: Sha256, store: Store): Promise<JobBody> {
  const kept = attachments.map(async ({ content, ...rest }) => ({ ...rest, content: await store.put(content) }));
  return {
    key,
    id,
    html: await store.put(new TextEncoder().encode(html)),
    about: { ...about, date: about.date.toISOString() },
    attachments: await Promise.all(kept),
  };
}

export async function printJobOf({ id, html, about, attachments }: JobBody, store: Store): Promise<PrintJob> {
  const content = async (hash: Sha256, most: number) => {
    const found = await store.get(hash, most);
    if (found === null) throw new Error(`the store has nothing under ${hash}: is --store the same folder everywhere?`);
    return found;
  };
  return {
    id,
    html: new TextDecoder().decode(await content(html, mostPageBytes)),
    about: { ...about, date: new Date(about.date) },
    attachments: await Promise.all(
      attachments.map(
        async (each): Promise<Attachment> => ({ ...each, content: await content(each.content, mostAttachmentBytes) }),
      ),
    ),
  };
}
