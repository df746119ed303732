/** What is made up in a report, said once in full: how it is marked, and what the data says of each part. */
import type { KnownFigures, Reported, Speech } from "../../statements/index.ts";
import type { Block } from "../report.ts";

/** Nothing where all is real. */
export function madeUpBlocks({ say, text, data, year, index }: Reported & Speech & KnownFigures): readonly Block[] {
  const said = [data.plans.get(year), data.decisions.get(year), data.framework?.secures].flatMap(
    (each) => each?.example ?? [],
  );
  if (said.length === 0 && !index.responses.some(({ synthetic }) => synthetic)) return [];
  return [
    { kind: "heading", level: 3, id: "method-made-up", text: say("madeUp.title") },
    { kind: "paragraph", words: [say("madeUp.full"), ...new Set(said.map(text))].join(" ") },
  ];
}
