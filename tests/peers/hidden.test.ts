import { describe, expect, it } from "vitest";
import { aCollegeBesideOthers, answers, benchmark, groups } from "./aCollegeBesideOthers.ts";
import { figuresOf } from "./figuresOf.ts";

const like = (indicator: string) => `${indicator}/2024/peers:like-ours`;
const all = (indicator: string) => `${indicator}/2024/peers:all-colleges`;

describe("figures of groups of institutions", () => {
  it("are printed as published, or pooled and rounded as the university's own", async () => {
    await using college = await aCollegeBesideOthers();
    const figures = await figuresOf(college);
    // (6 × 100 + 7 × 300 + 8 × 100 + 5 × 100) / 600; SD 2 in each, so SE 2 / √600.
    expect(figures.get(like("cs.mean"))).toMatchObject({
      status: "published",
      value: 6.7,
      valueStep: 0.1,
      base: 600,
      baseStep: 5,
      provenance: { obtained: "pooled", members: 4, withFigure: 4 },
    });
    expect(figures.get(like("cs.lonely"))).toMatchObject({
      value: 30,
      base: 500,
      provenance: { obtained: "pooled", members: 4, withFigure: 3 },
    });
    expect(figures.get(all("cs.mean"))).toMatchObject({
      value: 6.9,
      valueStep: null,
      interval: { lower: 6.8, upper: 7, level: 0.95 },
    });
    expect(figures.get(all("cs.lonely"))).toMatchObject({ value: 21, base: null, interval: null });
  });

  it.each([
    [4, "suppressed", "suppressed"],
    [5, "computed", "published"],
  ])("that include the university are hidden where its own is: %s asked in each faculty", async (asked, own, group) => {
    await using college = await aCollegeBesideOthers();
    await college.write("surveys/cs/responses/b.csv", answers(asked));
    const figures = await figuresOf(college);
    // A question that fewer than the minimum answered in all is left out: it has no figure, and the group's is hidden.
    expect(figures.get("cs.lonely/2024/university")?.status ?? "suppressed").toBe(own);
    expect(figures.get(all("cs.lonely"))?.status).toBe(group);
    expect(figures.get(like("cs.lonely"))?.status).toBe("published");
    expect(figures.get(all("cs.mean"))?.status).toBe("published");
  });

  it.each([
    [2, "suppressed"],
    [3, "suppressed"],
    [4, "published"],
  ])(
    "are hidden on fewer respondents than the minimum: 3 institutions of %s, and one of none",
    async (each, status) => {
      await using college = await aCollegeBesideOthers();
      const rows = benchmark.replace(/^(A1|B2|C3);V9;2024;(\d+);\d+;$/gm, `$1;V9;2024;$2;${each};`);
      await college.write("surveys/cs/benchmark/benchmark.csv", rows);
      expect((await figuresOf(college)).get(like("cs.lonely"))?.status).toBe(status);
    },
  );

  it("are not made where fewer than three institutions have one", async () => {
    await using college = await aCollegeBesideOthers();
    await college.write(
      "surveys/cs/benchmark/benchmark.csv",
      benchmark.replace("C3;V9;2024;40;100;", "C3;V9;2024;-;;"),
    );
    const figures = await figuresOf(college);
    expect(figures.has(like("cs.lonely"))).toBe(false);
    expect(figures.has(like("cs.mean"))).toBe(true);
  });

  it("have no interval where a mean comes without its spread", async () => {
    await using college = await aCollegeBesideOthers();
    await college.write("surveys/cs/benchmark/benchmark.csv", benchmark.replace("5,0;100;2", "5,0;100;"));
    expect((await figuresOf(college)).get(like("cs.mean"))).toMatchObject({ value: 6.7, interval: null });
  });

  it("are held with their source", async () => {
    await using college = await aCollegeBesideOthers();
    const held = groups.replace("edition: first }", 'edition: first, embargo: "2025-06-01" }');
    await college.write("surveys/cs/benchmark.yaml", held);
    expect((await figuresOf(college, "2025-05-31")).has(like("cs.mean"))).toBe(false);
    expect((await figuresOf(college, "2025-06-01")).has(like("cs.mean"))).toBe(true);
  });
});
