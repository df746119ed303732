/** Published figures -> the line that names where they come from. */
import type { ShownFigure, SourceId } from "../domain/index.ts";
import type { Origins, Speech } from "../statements/index.ts";

/** The sources of these estimates, each once, with edition and date. */
export function sourceLine(
  estimates: readonly ShownFigure[],
  writing: Speech & Origins,
  form: "short" | "title" = "short",
): string {
  const ids = estimates.flatMap((each) => (each.provenance.kind === "published" ? [each.provenance.source] : []));
  return [...new Set([...new Set(ids)].map((id) => sourceName(id, writing, form)))].join("; ");
}

/** One source with its publisher; several by their titles only: the chapter on sources has the rest. */
export function chartSources(estimates: readonly ShownFigure[], writing: Speech & Origins): string {
  const one =
    new Set(estimates.map((each) => each.provenance.kind === "published" && each.provenance.source)).size === 1;
  return sourceLine(estimates, writing, one ? "short" : "title");
}

function sourceName(id: SourceId, { sourceOf, text, say }: Speech & Origins, form: "short" | "title"): string {
  const source = sourceOf(id);
  const named = say(`source.${form}`, { publisher: text(source.publisher), title: text(source.title) });
  return source.edition === undefined || source.edition === "first"
    ? named
    : say(`source.${source.edition}`, { source: named });
}
