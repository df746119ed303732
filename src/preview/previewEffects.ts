/** What a preview does not do itself. */
import type { DraftCharts } from "../release/index.ts";
import type { PreviewPrinter } from "./previewPrinter.ts";

export interface PreviewEffects {
  readonly draw: ConstructorParameters<typeof DraftCharts>[0];
  /** Called once, at the first document that is printed. */
  readonly printer: () => Promise<PreviewPrinter>;
  /** What went wrong, for the terminal. */
  readonly note: (text: string) => void;
}
