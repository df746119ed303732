/** A written file -> the same on the disk, before it gets the name by which others find it: a machine that stops has it whole or not at all. */
import { open } from "node:fs/promises";

export async function synced(file: string): Promise<void> {
  await using handle = await open(file, "r+");
  await handle.sync();
}
