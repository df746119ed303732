/** The decisions of the year before -> those of the new year: what the board was asked is told as taken, with a question about what has become of it; what it is asked now is still to be written. */
import { Document, YAMLMap, YAMLSeq } from "yaml";
import type { AskedDecision, Language, Localized, Year } from "../../../domain/index.ts";
import { inWords, questionIn, toText } from "./yamlParts.ts";
import type { Beginning } from "./yearFiles.ts";

export function carriedDecisions(
  _text: string,
  { data, year, before, sayIn }: Beginning,
): { readonly text: string; readonly holds: string } {
  const then = data.decisions.get(before);
  const asked = then?.asked ?? [];
  const { languages } = data.university;
  const document = new Document<YAMLMap>(new YAMLMap());
  document.set("year", year);
  if (then?.example !== undefined) document.set("example", inWords(document, then.example, languages));
  document.set("asked", document.createNode([]));
  const taken = new YAMLSeq();
  taken.items = asked.map((decision) => {
    const { id, title, priority } = decision;
    const node = new YAMLMap<string>();
    node.set("id", id);
    node.set("title", inWords(document, title, languages));
    if (priority !== undefined) node.set("priority", priority);
    node.set("outcome", questionIn(document, sayIn, "draft.outcome"));
    node.commentBefore = asAsked(decision, before, languages);
    return node;
  });
  document.set("taken", asked.length === 0 ? document.createNode([]) : taken);
  const head = [
    "# yaml-language-server: $schema=../schemas/decisions.schema.json",
    "# asked: what the board is asked to decide this year, up to three, each with title, reason, indicators or actions,",
    "# owner, by, cost and otherwise (docs/fields.md). taken: what has become of what it was asked.",
  ];
  return {
    text: `${head.join("\n")}\n${toText(document)}`,
    holds: `${asked.length} ${asked.length === 1 ? "decision" : "decisions"} of ${before}, with a question about what has become of each`,
  };
}

function asAsked(
  { reason, owner, by, cost, otherwise }: AskedDecision,
  before: Year,
  languages: readonly Language[],
): string {
  const lines: readonly (readonly [string, Localized | undefined])[] = [
    ["reason", reason],
    ["owner", owner],
    ["cost", cost],
    ["otherwise", otherwise],
  ];
  const told = lines.flatMap(([key, words]) =>
    words === undefined ? [] : [` ${key}: ${languages.flatMap((each) => words[each] ?? []).join(" / ")}`],
  );
  return [` asked in ${before}${by === undefined ? "" : `, by ${by}`}`, ...told].join("\n");
}
