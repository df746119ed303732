/** Rows that an attack found to tell of few people -> which of them are hidden, and no more than that. */
import { describe, expect, it } from "vitest";
import { attackFigures, cellName, readySolver } from "../../../../src/audit/index.ts";
import {
  type Domain,
  domainKey,
  FacultyId,
  GroupId,
  IndicatorId,
  PrivacyPolicy,
} from "../../../../src/domain/index.ts";
import { rowsToHide } from "../../../../src/release/building/attack/rowsToHide.ts";
import type { PrintedRow } from "../../../../src/release/editions/printedRows.ts";

await readySolver();

/** From home and from abroad, by faculty: nobody from home says yes, and everybody from abroad. */
const faculties = { arts: [60, 0], law: [70, 6], music: [80, 30], science: [90, 24] } as const;
const names = Object.keys(faculties) as (keyof typeof faculties)[];
const atomOf = (name: keyof typeof faculties, at: 0 | 1) => 2 * names.indexOf(name) + at;
const countOf = (atom: number) => faculties[names[Math.floor(atom / 2)] ?? "arts"][atom % 2 === 0 ? 0 : 1];
const all = names.flatMap((name) => [atomOf(name, 0), atomOf(name, 1)]);

const faculty = (name: string): Domain => ({ kind: "faculty", faculty: FacultyId.parse(name) });
const domains: readonly (readonly [Domain, readonly number[]])[] = [
  [{ kind: "university" }, all],
  [{ kind: "group", group: GroupId.parse("origin"), category: "home" }, names.map((name) => atomOf(name, 0))],
  ...names.flatMap((name) => {
    const own = [atomOf(name, 0), atomOf(name, 1)];
    const rest = { kind: "rest", faculty: FacultyId.parse(name) } as const;
    return [[faculty(name), own] as const, [rest, all.filter((atom) => !own.includes(atom))] as const];
  }),
];
const hiddenPart = [atomOf("law", 1)];

const rows = domains.map(([domain, atoms]): PrintedRow => {
  const sum = (of: readonly number[]) => of.reduce((total, atom) => total + countOf(atom), 0);
  const yes = sum(atoms.filter((atom) => atom % 2 === 1));
  return {
    indicator: IndicatorId.parse("x.yes"),
    wave: "2024",
    domain: domainKey(domain),
    status: "computed",
    value: ((100 * yes) / sum(atoms)).toFixed(3),
    value_step: "0.001",
    bound: "",
    base: String(sum(atoms)),
    base_step: "1",
  };
});
const knowledge = {
  asked: [
    {
      id: "x.yes",
      survey: "x",
      item: "yes",
      kind: "share" as const,
      from: 1,
      to: 1,
      sensitive: false,
      whole: true,
      wholeAnswers: true,
      scale: { lo: 0, hi: 1 },
      points: { origin: 0, step: 1 },
    },
  ],
  atomsOf: new Map([
    ...domains.map(([domain, atoms]) => [cellName("x", 2024, domainKey(domain)), atoms] as const),
    [cellName("x", 2024, "faculty:law/origin:abroad"), hiddenPart] as const,
  ]),
  answered: [{ survey: "x", wave: 2024, item: "yes", atomCounts: all.map(countOf) }],
  scales: [],
  policies: new Map([["x", { minimum: 10, baseStep: 1 }]]),
};
const policy = PrivacyPolicy.parse({ minimumBase: 10, reliableBase: 30 });

describe("rows that are hidden because of an attack", () => {
  const byKey = new Map(domains.map(([domain]) => [domainKey(domain), domain]));
  const hidden = [...rowsToHide({ printed: rows, fixed: [], knowledge, domains: byKey, policy }).hidden];
  const waysWithout = (keys: readonly string[]) =>
    attackFigures(
      rows.filter(({ domain }) => !keys.includes(domain)),
      knowledge,
    );

  it("end it", () => {
    expect(waysWithout([]).length).toBeGreaterThan(0);
    expect(hidden.length).toBeGreaterThan(0);
    expect(waysWithout(hidden)).toEqual([]);
    expect(hidden).not.toContain("university");
  });

  it("are each needed: an attack finds something again where any one of them is printed", () => {
    for (const key of hidden)
      expect([key, waysWithout(hidden.filter((each) => each !== key)).length]).not.toEqual([key, 0]);
  });
});
