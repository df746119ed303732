/** The repository's papers: every Markdown file that people read, with the commands, paths and links in it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));

export interface Paper {
  /** From the top of the repository: "docs/data.md". */
  readonly name: string;
  readonly text: string;
}

export const papers: readonly Paper[] = [
  ...["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md"],
  ...readdirSync(path.join(project, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll(path.sep, "/")}`),
].map((name) => ({ name, text: readFileSync(path.join(project, name), "utf8") }));

/** What is wrong, each with the paper that it is in. */
export function inPapers(of: readonly Paper[], wrong: (paper: Paper) => readonly string[]): readonly string[] {
  return of.flatMap((paper) => wrong(paper).map((each) => `${paper.name}: ${each}`));
}

/** Text between two signs of code, wherever it stands in a paper's prose; blocks of code are not among it. */
export function codeSpans({ text }: Paper): readonly string[] {
  return [...withoutBlocks(text).matchAll(/(`+)(.+?)\1/g)].map(([, , code = ""]) => code.trim());
}

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

export function codeBlocks({ text }: Paper): readonly CodeBlock[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({ language, code }));
}

/** Where links and pictures lead, of the repository's own: "../measures.md#power". */
export function ownLinks({ text }: Paper): readonly string[] {
  const prose = withoutBlocks(text).replaceAll(/(`+).+?\1/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = ""]) => to)
    .filter((to) => !/^(?:https?|mailto):/.test(to));
}

/** What a link to a heading ends in: the anchors that GitHub and editors make. */
export function anchors({ text }: Paper): readonly string[] {
  return [...withoutBlocks(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

const withoutBlocks = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, "");
