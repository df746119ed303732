import { describe, expect, it } from "vitest";
import { withOwnNames } from "../../src/pdf/finish/linkNames.ts";

const aLink = (label: string, href: string, under: readonly string[]) => ({ link: { label, href }, under });
const namesOf = (links: Parameters<typeof withOwnNames>[0]) =>
  withOwnNames(links).map((link) => (link as { label: string }).label);

describe("links that would have one name", () => {
  it("have that of the heading that they stand under", () => {
    const links = [aLink("Table", "#a", ["Sleep"]), aLink("Table", "#b", ["Stress"])];
    expect(namesOf(links)).toEqual(["Table (Sleep)", "Table (Stress)"]);
  });

  it("have no heading twice, where there is one alone", () => {
    const links = [aLink("Table", "#a", ["Sources"]), aLink("Table", "#b", ["Sources"])];
    expect(namesOf(links)).toEqual(["Table (Sources) (#a)", "Table (Sources) (#b)"]);
  });

  it("do not say their own name again", () => {
    const links = [aLink("Sources", "#a", ["Sources"]), aLink("Sources", "#b", ["Method", "Sources"])];
    expect(namesOf(links)).toEqual(["Sources", "Sources (Method)"]);
  });
});
