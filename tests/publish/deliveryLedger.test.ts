import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DeliveryEntry, DeliveryLedger, readDeliveries } from "../../src/publish/deliveryLedger.ts";
import { mountSmallDisk, noSmallDisk, unmount } from "../store/fullDisk.ts";

let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-ledger-"));
  file = path.join(root, "distributed/2024.jsonl");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const entry = (message: string): DeliveryEntry => ({ at: "2025-03-01T10:00:00.000Z", message, event: "content" });

async function written(...messages: readonly string[]): Promise<void> {
  await using ledger = await DeliveryLedger.open(file);
  for (const message of messages) ledger.append(entry(message));
}

describe("the ledger of what was handed out", () => {
  it("keeps what is added, in order, over runs", async () => {
    await written("a", "b");
    await written("c");
    expect((await readDeliveries(file)).map(({ message }) => message)).toEqual(["a", "b", "c"]);
    expect((await readFile(file, "utf8")).split("\n")).toHaveLength(4);
  });

  it("is empty where there is none", async () => {
    expect(await readDeliveries(file)).toEqual([]);
  });

  it("drops what a killed run left of a line, wherever it was cut, and goes on after it", async () => {
    await written("a", "b");
    const whole = await readFile(file);
    const first = whole.indexOf("\n") + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: whole.length - 1 }), async (cut) => {
        await writeFile(file, whole.subarray(0, cut));
        expect((await readDeliveries(file)).map(({ message }) => message)).toEqual(["a"]);
        await written("c");
        expect((await readDeliveries(file)).map(({ message }) => message)).toEqual(["a", "c"]);
      }),
      { numRuns: 40 },
    );
  });

  it("refuses to go on with a line that is no entry", async () => {
    await written("a");
    await appendFile(file, '{"event":"sent"}\n');
    await expect(DeliveryLedger.open(file)).rejects.toThrow("2024.jsonl:2  this line is no entry of the ledger");
    await expect(readDeliveries(file)).rejects.toThrow("2024.jsonl:2");
  });

  it.skipIf(noSmallDisk)(
    "on a disk that is full stops at a whole line, and goes on after it once there is room",
    async () => {
      const place = path.join(root, "small");
      await mkdir(place);
      mountSmallDisk(place);
      try {
        const small = path.join(place, "2024.jsonl");
        const filler = path.join(place, "filler");
        // Room for some lines, and for a part of the next.
        await writeFile(filler, "x".repeat(49_152));
        let kept = 0;
        {
          await using ledger = await DeliveryLedger.open(small);
          const fill = () => {
            for (; ; kept += 1) ledger.append({ ...entry(`m${kept}`), message: `m${kept} ${"x".repeat(97)}` });
          };
          expect(fill).toThrow(/can't be written \(ENOSPC\): nothing more is sent/);
          expect(kept).toBeGreaterThan(5);
          await rm(filler);
          ledger.append(entry("after"));
        }
        const read = await readDeliveries(small);
        expect(read).toHaveLength(kept + 1);
        expect(read.at(-1)?.message).toBe("after");
      } finally {
        unmount(place);
      }
    },
  );

  it("is one run's at a time", async () => {
    await using _first = await DeliveryLedger.open(file);
    await expect(DeliveryLedger.open(file)).rejects.toThrow(/another run \(process \d+\) is handing out/);
  });
});
