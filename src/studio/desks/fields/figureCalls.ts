/** The printed figures of a draft -> those that editors' words may call, each with the call that prints it. */
import { isShown, type Language } from "../../../domain/index.ts";
import type { Draft } from "../../../release/index.ts";

export interface FigureCall {
  /** `{{estimate "nse.wellbeing" wave=2024}}`. */
  readonly call: string;
  /** "Grade for general well-being, 2024". */
  readonly name: string;
}

/** Words stand in the reports of all readers: only figures of the whole university, or of the nation, stand in them. The newest come first. */
export function figureCalls({ data, rounded }: Draft, language: Language): readonly FigureCall[] {
  const names = new Map(data.indicators.indicators.map(({ id, name }) => [id, name[language] ?? id]));
  const calls = rounded.figures
    .filter((figure) => isShown(figure) && (figure.domain.kind === "university" || figure.domain.kind === "national"))
    .toSorted((a, b) => b.wave - a.wave)
    .map(({ indicator, wave }): readonly [string, string] => [
      `{{estimate "${indicator}" wave=${wave}}}`,
      `${names.get(indicator) ?? indicator}, ${wave}`,
    ]);
  return [...new Map(calls)].map(([call, name]) => ({ call, name }));
}
