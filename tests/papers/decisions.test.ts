import { describe, expect, it } from "vitest";
import { inPapers, papers } from "./paper.ts";

const decisions = papers
  .filter(({ name }) => /^docs\/decisions\/\d/.test(name))
  .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
const list = papers.find(({ name }) => name === "docs/decisions/README.md")?.text ?? "";

describe("the decisions", () => {
  it("say when, whether they hold, why, and what was rejected", () => {
    const head = /^# \d+\. .+\n\nDate: \d{4}-\d{2}-\d{2} {2}\nStatus: (?:accepted|superseded by \[.+\]\(.+\))\n/;
    expect(decisions.length).toBeGreaterThan(10);
    expect(decisions.filter(({ text }) => !head.test(text)).map(({ name }) => name)).toEqual([]);
    const parts = inPapers(decisions, ({ text }) => [
      [...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part).join(", "),
    ]);
    expect(parts.filter((each) => !each.endsWith(": Context, Decision, Rejected"))).toEqual([]);
  });

  it("have numbers without gaps, in their names and titles", () => {
    expect(decisions.map(({ name }) => Number(/(\d{3})-[^/]*\.md$/.exec(name)?.[1]))).toEqual(
      decisions.map((_, place) => place + 1),
    );
    expect(decisions.map(({ text }) => Number(/^# (\d+)\./.exec(text)?.[1]))).toEqual(
      decisions.map((_, place) => place + 1),
    );
  });

  it("stand in their list as they say themselves", () => {
    const rows = decisions.map(({ name, text }) => {
      const [, number, title, date, status] = /^# (\d+)\. (.+)\n\nDate: (\S+) {2}\nStatus: (.+)\n/.exec(text) ?? [];
      return `| [${number}](${name.replace("docs/decisions/", "")}) | ${title} | ${date} | ${status} |`;
    });
    expect(rows.filter((row) => !list.includes(row))).toEqual([]);
  });
});

describe("the changelog", () => {
  const text = papers.find(({ name }) => name === "CHANGELOG.md")?.text ?? "";

  it("is ordered by kind, each kind once a version", () => {
    const kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
    for (const version of text.split(/^## .+$/m).slice(1)) {
      const found = [...version.matchAll(/^### (.+)$/gm)].map(([, kind = ""]) => kind);
      expect(found).toEqual(kinds.filter((kind) => found.includes(kind)));
    }
  });

  it("has one line a thing", () => {
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines.slice(1).filter((line) => !/^- .+\.$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.length > 240)).toEqual([]);
  });
});

describe("all papers", () => {
  it("name nothing that is not in the repository, or of a machine that it was written on", () => {
    const named = inPapers(papers, ({ text }) => [
      ...(text.match(/\/work\/|\b[Ii]ssue \d+|#\d{1,3}\b|\bthe issue on\b/g) ?? []),
    ]);
    expect(named).toEqual([]);
  });
});
