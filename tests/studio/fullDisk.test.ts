/** A disk that is full: the page is told what to do about it, and nothing is lost. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import type { Asking, LivePreview } from "../../src/preview/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import { openStudio, type StudioEffects } from "../../src/studio/index.ts";
import { mountSmallDisk, noSmallDisk, unmount } from "../store/fullDisk.ts";

const file = "texts/2024/en/summary.md";

it.skipIf(noSmallDisk)("says that the disk is full, in words", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-studio-"));
  mountSmallDisk(root);
  try {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), "First.");
    const { design } = await readDesign(process.cwd());
    if (design === null) throw new Error("the design can be read");
    const preview = { draft: null, changed: () => undefined } as unknown as LivePreview;
    const effects = { note: () => undefined } as unknown as StudioEffects;
    const studio = await openStudio({ preview, dataFolder: root, design, effects });
    const asking = { query: new URLSearchParams(), say: (key: string) => key, languageOf: "en" };
    const ask = async (what: object) => await studio.answer({ ...asking, sent: null, ...what } as unknown as Asking);
    const opened = await ask({ path: "/api/text", query: new URLSearchParams({ file }) });
    const { now } = JSON.parse(String(opened?.content));
    const sent = { file, text: "x".repeat(500_000), base: now.version };
    const told = await ask({ path: "/api/text", sent });
    expect([told?.status, String(told?.content)]).toEqual([507, expect.stringContaining("the disk is full")]);
    expect(await readFile(path.join(root, file), "utf8")).toBe("First.");
  } finally {
    unmount(root);
    await rm(root, { recursive: true });
  }
});
