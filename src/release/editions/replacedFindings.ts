/** Editions that were replaced and that the site would offer -> findings, where one of them prints what is hidden now: it must be withdrawn. */
import { rowsOfCsv } from "../../audit/index.ts";
import { type Corrections, type EstimateId, type Finding, isOpenData } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { foldersByManifest } from "./editionsOnDisk.ts";
import { readManifest } from "./manifest.ts";

/** `hidden`: figures that are hidden now. What the board's reports of the edition print is in its data file for the board. */
export async function replacedFindings(
  out: string,
  corrections: Corrections | undefined,
  hidden: ReadonlySet<EstimateId>,
): Promise<readonly Finding[]> {
  const offered = (corrections?.editions ?? []).filter(
    ({ withdrawn, edition }) => !withdrawn && corrections?.withdrawn?.edition !== edition - 1,
  );
  if (corrections === undefined || offered.length === 0 || hidden.size === 0) return [];
  const folderOf = await foldersByManifest(out, corrections.year);
  const found = offered.map(async ({ edition, replaces }): Promise<readonly Finding[]> => {
    const folder = folderOf(replaces);
    if (folder === null) return [];
    const count = (await shownToBoard(folder)).filter((id) => hidden.has(id as EstimateId)).length;
    return count === 0 ? [] : [mustBeWithdrawn(corrections, edition, count)];
  });
  return (await Promise.all(found)).flat();
}

async function shownToBoard(folder: string): Promise<readonly string[]> {
  const files = ((await readManifest(folder))?.artefacts ?? []).filter(
    (each) => isOpenData(each) && each.audience === "board",
  );
  const texts = await Promise.all(
    files.map(async ({ path: file }) => (await readInside(folder, file))?.toString("utf8") ?? ""),
  );
  return texts
    .flatMap(rowsOfCsv)
    .filter(({ value }) => value !== undefined && value !== "")
    .map(({ indicator, wave, domain }) => `${indicator}/${wave}/${domain}`);
}

function mustBeWithdrawn({ year, editions }: Corrections, edition: number, count: number): Finding {
  const figures = count === 1 ? "a figure that is" : `${count} figures that are`;
  return {
    file: `data/corrections/${year}.yaml`,
    at: ["editions", editions.findIndex((each) => each.edition === edition), "withdrawn"],
    message: `edition ${edition - 1} prints ${figures} hidden now to protect people, and the site would offer it`,
    hint: `say \`withdrawn: true\` here: then the site tells that edition ${edition - 1} was withdrawn, without it; those who have it are told by wellbeing distribute --send --correction`,
  };
}
