/** What earlier editions printed, and what is hidden now -> findings, where readers could compare the two; and the ledger of the year as one of the inputs. */
import { estimateId, type Finding, type Manifest, type UniversityData, type Year } from "../../../domain/index.ts";
import { sha256 } from "../../../store/index.ts";
import {
  type AdoptedReleases,
  cellsOfRelease,
  ledgerText,
  recordedCells,
  recordPath,
  replacedFindings,
} from "../../editions/index.ts";
import type { Attacked } from "../attacked.ts";
import type { InputFolders } from "../inputFolders.ts";

export async function editionFindings(
  data: UniversityData,
  year: Year | null,
  { releases, handsOut }: Pick<InputFolders, "releases" | "handsOut">,
  missing: AdoptedReleases["missing"],
  attacked: Pick<Attacked, "surveys">,
): Promise<readonly Finding[]> {
  if (year === null) return [];
  const unrecorded = recordFindings(data, handsOut === true ? new Set() : missing);
  if (releases === undefined) return unrecorded;
  return [...unrecorded, ...(await replacedFindings(releases, data.corrections.get(year), hiddenNow(attacked)))];
}

/** What an earlier edition printed must be known, or the two together give away what each hides. */
function recordFindings(
  { corrections, ledgers, surveys }: UniversityData,
  missing: AdoptedReleases["missing"],
): readonly Finding[] {
  if (!surveys.some(({ survey }) => survey.responses !== undefined)) return [];
  const unknown = [...missing].filter((each) => !ledgers.some((ledger) => ledger.year === each)).sort();
  return unknown.map((each) => ({
    file: recordPath(each),
    message: `${corrections.has(each) ? "an edition" : "the release"} of ${each} that was adopted or handed out is not where releases lie as it was released, and this record of it is missing: nobody knows what it printed`,
    hint: "put it back (--out says where releases lie), or, with the data that it was made from, run npx wellbeing record and commit the file",
  }));
}

function hiddenNow({ surveys }: Pick<Attacked, "surveys">): ReadonlySet<ReturnType<typeof estimateId>> {
  const estimates = surveys.flatMap((each) => each.estimates);
  return new Set(
    estimates.flatMap(({ status, id, indicator, wave, domain }) => {
      if (status !== "suppressed") return [];
      // Beside it no rest is made any more: an edition that prints the rest gives the faculty away.
      const rest = domain.kind === "faculty" ? { kind: "rest" as const, faculty: domain.faculty } : null;
      return rest === null ? [id] : [id, estimateId(indicator, wave, rest)];
    }),
  );
}

/** The year's own record stands for what it comes to: noting a release when it is handed out does not make it another one. */
export function recordedFiles(
  files: Manifest["inputs"],
  data: UniversityData,
  attacked: Pick<Attacked, "surveys" | "decided">,
  year: Year,
): readonly Manifest["inputs"][number][] {
  const path = recordPath(year);
  const others = files.filter((file) => file.path !== path);
  const earlier = recordedCells(data, year);
  const now = cellsOfRelease(data, attacked);
  if (now.length === 0 && earlier.length === 0) return others;
  return [...others, { path, sha256: sha256(ledgerText(year, now, earlier)) }];
}
