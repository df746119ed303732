import { describe, expect, it } from "vitest";
import { peerRule } from "../../src/disclosure/protectPeers.ts";
import { IndicatorId, PeersId, SourceId, tellsFew, us } from "../../src/domain/index.ts";
import type { PeerEstimate } from "../../src/survey/index.ts";

function aGroup(base: number | null, institutions: readonly string[] = ["a", "b", "c"]): PeerEstimate {
  return {
    estimate: {
      id: "x.y/2024/peers:p" as PeerEstimate["estimate"]["id"],
      indicator: IndicatorId.parse("x.y"),
      wave: 2024,
      domain: { kind: "peers", peers: PeersId.parse("p") },
      statistic: "mean",
      unit: "grade",
      comparability: { series: "x", breakBefore: null },
      status: "published",
      value: 7,
      precision: "exact",
      base,
      interval: null,
      provenance: { kind: "published", source: SourceId.parse("s"), obtained: "primary" },
      note: null,
    },
    institutions,
    includesUs: institutions.includes(us),
  };
}

const policy = { minimumBase: 10 };

describe("a group of institutions", () => {
  it.each([
    [9, "few respondents"],
    [10, null],
    [11, null],
    [null, null],
  ])("on %s respondents, where the minimum is 10: %s", (base, rule) => {
    expect(peerRule(aGroup(base), [], policy, () => true)).toBe(rule);
  });

  it.each([
    [["a", "b", "c", us], false, "own figure"],
    [["a", "b", "c", us], true, null],
    [["a", "b", "c"], false, null],
  ])("of %s, where our own figure is shown: %s, is %s", (institutions, isShown, rule) => {
    expect(peerRule(aGroup(100, institutions), [], policy, (id) => isShown && id === "x.y/2024/university")).toBe(rule);
  });

  it("is hidden beside another from which the figure of one institution would follow", () => {
    const before = [{ institutions: ["a", "b", "c", "d"] }];
    expect(peerRule(aGroup(100), before, policy, () => true)).toBe("few institutions");
    expect(peerRule(aGroup(100), [], policy, () => true)).toBeNull();
  });
});

describe("groups of which sums are told", () => {
  const letters = (text: string) =>
    text.split(" ").map((each) => [...each].map((letter) => (letter === "U" ? us : letter)));
  it.each([
    ["ab", true],
    ["abc", false],
    ["abU", true],
    ["abcU", false],
    // One beside the other.
    ["abcd abc", true],
    ["abcde abc", true],
    ["abcdef abc", false],
    ["abc def", false],
    ["abcd abef", false],
    // The same with and without us: our own exact number of respondents would follow.
    ["abcU abc", true],
    // Three together.
    ["abc def abcdefg", true],
    ["abc def abcdefghi", false],
    ["abcd cdef abef", true],
    ["abcdef defghi ghiabc", false],
  ])("%s tell of one or two institutions: %s", (groups, tells) => {
    expect(tellsFew(letters(groups))).toBe(tells);
  });
});
