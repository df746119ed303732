/** What came of publishing -> what is told. */
import path from "node:path";
import { readablePath } from "../folders.ts";
import type { Published } from "../online/publishRelease.ts";
import type { KeptSites } from "../online/rollBackSite.ts";
import type { Done } from "./told.ts";

export function publishedSite(published: Exclude<Published, { kind: "findings" }>, to: string): Done {
  const current = `${readablePath(to)}/current`;
  switch (published.kind) {
    case "may be published":
      return {
        text: `${readablePath(published.folder)}: nothing keeps it from being published\n`,
        value: { findings: [] },
      };
    case "published": {
      const { name, recorded, dropped } = published;
      const gone = dropped.length === 0 ? "" : `${dropped.length} kept copies of what was withdrawn were taken away\n`;
      return {
        text: `${recorded === null ? "" : recordedLine(recorded.file)}${current}: ${name}\n${gone}`,
        value: {
          published: name,
          folder: path.join(to, "current"),
          recorded: recorded?.file ?? null,
          dropped,
        },
      };
    }
    case "withdrawn": {
      const { name, withdrawn, year, dropped } = published;
      return {
        text: `${current}: ${name}: edition ${withdrawn.edition} of ${year} was withdrawn, and its pages say so; ${dropped.length} kept copies of it were taken away\n`,
        value: { published: name, withdrawn, dropped },
      };
    }
  }
}

export function keptSites({ current, all }: KeptSites): Done {
  const lines = all.map((name) => `${name}${name === current ? "  (shown)" : ""}\n`);
  return { text: lines.join(""), value: { current, kept: all } };
}

/** Of the record, which was written before anybody got the release. */
export function recordedLine(file: string): string {
  return `${readablePath(file)} says what this release prints and hides: commit it\n`;
}
