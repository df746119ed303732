/** What prints the documents that somebody looks at. */
import type { FinishedPdf, FirstPages } from "../pdf/index.ts";
import type { draftPrint } from "../release/index.ts";

export interface PreviewPrinter {
  readonly hasFonts: boolean;
  /** `finished` has the file before it is checked; what the check finds is thrown. */
  readonly print: (
    job: Awaited<ReturnType<typeof draftPrint>>,
    finished: (pdf: FinishedPdf) => void,
    /** Pages that are looked at are printed before all are. */
    first: FirstPages | null,
  ) => Promise<void>;
}
