/** The folder and the name of a response file -> where it lies, if it may be read; otherwise the finding about it. */
import type { Finding } from "../domain/index.ts";
import { insideFolder, oddFileFinding, openOrdinary } from "../files/index.ts";

export type ResponseLocation =
  | { readonly kind: "there"; readonly location: string }
  | { readonly kind: "refused"; readonly finding: Finding };

/** What is looked for, as findings call it, and how to mend that it is not there. */
interface Wanted {
  readonly called: string;
  readonly hint: string;
}

const answers: Wanted = {
  called: "response file",
  hint: "put it there as delivered, name its folder with --responses, or take it out of survey.yaml",
};

/** `shown`: as findings name the file. */
export async function responseLocation(
  folder: string,
  name: string,
  shown: string,
  wanted: Wanted = answers,
): Promise<ResponseLocation> {
  const location = await insideFolder(folder, name);
  const opened = location === null ? null : await openOrdinary(location);
  if (location !== null && opened?.kind === "opened") {
    await opened.handle.close();
    return { kind: "there", location };
  }
  if (opened?.kind === "odd") return { kind: "refused", finding: oddFileFinding(shown, opened.odd) };
  const isLink = location === null && (await openOrdinary(`${folder}/${name}`)).kind === "odd";
  return { kind: "refused", finding: isLink ? leadsOut(shown) : isMissing(shown, wanted) };
}

function leadsOut(file: string): Finding {
  return {
    file,
    message: "this is a link that leads out of the folder, or nowhere",
    hint: "put the file itself here, or name its folder with --responses",
  };
}

function isMissing(file: string, { called, hint }: Wanted): Finding {
  return { file, message: `this ${called} is not there`, hint };
}
