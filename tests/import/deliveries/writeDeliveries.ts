/** Deliveries -> a folder each, with the truth beside. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Delivery } from "./delivery.ts";

export async function writeDelivery({ truth, files }: Delivery, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, "truth.json"), `${JSON.stringify(truth, null, 2)}\n`);
}
