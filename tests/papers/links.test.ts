import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { anchors, inPapers, ownLinks, papers, project } from "./paper.ts";

const byName = new Map(papers.map((paper) => [paper.name, paper]));

/** "docs/data.md" and "../README.md#begin" -> the file from the top of the repository, and the anchor. */
function target(from: string, link: string): { readonly file: string; readonly anchor: string | undefined } {
  const [file = "", anchor] = link.split("#");
  return { file: file === "" ? from : path.posix.join(path.posix.dirname(from), file), anchor };
}

describe("the links between papers", () => {
  it("are found at all", () => {
    expect(papers.flatMap(ownLinks).length).toBeGreaterThan(50);
  });

  it("lead to files and headings that are there", () => {
    const broken = inPapers(papers, (paper) =>
      ownLinks(paper).filter((link) => {
        const { file, anchor } = target(paper.name, link);
        if (anchor === undefined) return !existsSync(path.join(project, file));
        const other = byName.get(file);
        return other === undefined || !anchors(other).includes(anchor);
      }),
    );
    expect(broken).toEqual([]);
  });

  it("lead from the README to every paper, over others or at once", () => {
    const reached = new Set<string>();
    const next = ["README.md"];
    for (let name = next.pop(); name !== undefined; name = next.pop()) {
      const paper = byName.get(name);
      if (paper === undefined || reached.has(name)) continue;
      reached.add(name);
      next.push(...ownLinks(paper).map((link) => target(paper.name, link).file));
    }
    expect([...byName.keys()].filter((name) => !reached.has(name))).toEqual([]);
  });
});
