import { describe, expect, it } from "vitest";
import { queueKey } from "../../../src/app/secrets/queueKey.ts";

const strong = "0123456789abcdef0123456789abcdef";

describe("the key of a queue", () => {
  it.each(["redis://localhost:6379", "redis://127.0.0.1:6379", "redis://[::1]:6379"])(
    "is not asked for at %s, which others can't reach",
    async (address) => {
      expect(await queueKey(address, null, {})).toBeNull();
    },
  );

  it.each([
    ["redis://redis.example.org:6379", "", "a queue on another machine needs a key"],
    ["redis://redis.example.org:6379", strong.slice(1), "shorter than 32 characters"],
    ["redis://localhost:6379", "short", "shorter than 32 characters"],
  ])("at %s that is %j is refused", async (address, key, message) => {
    await expect(queueKey(address, null, { WELLBEING_QUEUE_KEY: key })).rejects.toMatchObject({
      status: 2,
      message: expect.stringContaining(message),
    });
  });

  it("is the bytes of the variable, from 32 characters on", async () => {
    const key = await queueKey("redis://redis.example.org:6379", null, { WELLBEING_QUEUE_KEY: strong });
    expect(key).toEqual(new TextEncoder().encode(strong));
  });
});
