/** Published figures -> words that name where they come from. */
import type { ShownFigure, SourceId } from "../domain/index.ts";
import type { Origins, Speech } from "../statements/index.ts";

/** The sources of these estimates, each once, with edition and date. */
export function sourceLine(
  estimates: readonly ShownFigure[],
  writing: Speech & Origins,
  form: "short" | "title" = "short",
): string {
  return namesOf(estimates, writing, form).join("; ");
}

function namesOf(
  estimates: readonly ShownFigure[],
  writing: Speech & Origins,
  form: "short" | "title",
): readonly string[] {
  const ids = estimates.flatMap((each) => (each.provenance.kind === "published" ? [each.provenance.source] : []));
  return [...new Set([...new Set(ids)].map((id) => sourceName(id, writing, form)))];
}

/** The same as notes, one for each source. */
export function sourceNotes(estimates: readonly ShownFigure[], writing: Speech & Origins): readonly string[] {
  return namesOf(estimates, writing, "short").map((source) => writing.say("chart.source", { source }));
}

/** A source by its name. */
export function sourceName(id: SourceId, { sourceOf, text, say }: Speech & Origins, form: "short" | "title"): string {
  const source = sourceOf(id);
  const named = say(`source.${form}`, { publisher: text(source.publisher), title: text(source.title) });
  return source.edition === undefined || source.edition === "first"
    ? named
    : say(`source.${source.edition}`, { source: named });
}
