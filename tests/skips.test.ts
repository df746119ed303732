import { afterEach, describe, expect, it, vi } from "vitest";
import { lacks } from "./skips.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("what a test needs of the machine", () => {
  it("is not skipped where it is there", () => {
    vi.stubEnv("CI", "true");
    expect(lacks(false, "Redis", "queues")).toBe(false);
  });

  it("is said aloud where it is missing", () => {
    vi.stubEnv("CI", "");
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(lacks(true, "Redis", "queues")).toBe(true);
    expect(said).toHaveBeenCalledWith("SKIPPED: there is no Redis here, so nothing is known of queues\n");
  });

  it("is a failure in CI where it is missing", () => {
    vi.stubEnv("CI", "true");
    expect(() => lacks(true, "Redis", "queues")).toThrow("there is no Redis here: CI needs it");
  });
});
