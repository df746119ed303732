import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { textOfSearchFragment } from "../../src/audit/index.ts";

const packed = (value: unknown) => gzipSync(`pagefind_dcd${JSON.stringify(value)}`);

describe("a fragment of the search's index", () => {
  it("is read with all the words in it", () => {
    expect(textOfSearchFragment(packed({ content: "Words.", meta: { title: "A page" } }))).toBe("Words.\nA page");
  });

  it("is none where it is not packed, holds no record, or unpacks to far more than a page has", () => {
    expect(textOfSearchFragment(Buffer.from("<p>page</p>"))).toBeNull();
    expect(textOfSearchFragment(packed(3))).toBeNull();
    expect(textOfSearchFragment(packed({ content: "a".repeat(33 * 1024 * 1024) }))).toBeNull();
  });
});
