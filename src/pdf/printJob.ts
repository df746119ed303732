/** Finished HTML and what belongs to it -> a finished, checked PDF. A job is all that its PDF depends on, beside the program and the browser: it can be done anywhere. */
import { CommandError } from "../domain/index.ts";
import type { BrowserPool } from "./browserPool.ts";
import { assertSound, checkPdf, type PdfCheck } from "./checkPdf.ts";
import { type AboutFile, type Attachment, describeHtml, finishPdf, PdfError } from "./finish/index.ts";
import { hintOnPrint } from "./triedBrowsers.ts";

export interface PrintJob {
  /** `board.nl.pdf`, for messages. */
  readonly id: string;
  readonly html: string;
  readonly about: AboutFile;
  readonly attachments: readonly Attachment[];
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface PrintedPdf extends FinishedPdf {
  /** The checks that it passed. */
  readonly checks: readonly PdfCheck[];
}

/** What the browser printed, finished and checked. `early` has it before it is checked, for who looks at it meanwhile. Throws a CommandError (3) where it can't be made accessible. */
export function finishPrint(
  printed: Uint8Array,
  { id, html, about, attachments }: PrintJob,
  early: (done: FinishedPdf) => void = () => undefined,
): PrintedPdf {
  try {
    const done = finishPdf(printed, { about, html: describeHtml(html), attachments });
    early(done);
    const checks = checkPdf(done.bytes);
    assertSound(checks);
    return { ...done, checks };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw new CommandError(3, `${id} cannot be made accessible: ${error.message}`, hintOnPrint(signedBy(printed)), {
      cause: error,
    });
  }
}

/** What printed a file, as the file says; "" where it says nothing. */
function signedBy(printed: Uint8Array): string {
  return /\/Producer \(([^()]*)\)/.exec(Buffer.from(printed).toString("latin1"))?.[1] ?? "";
}

/** `finish`: here, or in a thread beside. */
export async function printPdf(
  job: PrintJob,
  pool: BrowserPool,
  finish: (printed: Uint8Array, job: PrintJob) => PrintedPdf | Promise<PrintedPdf> = finishPrint,
): Promise<PrintedPdf> {
  return await finish(await pool.print(job.id, job.html), job);
}
