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
  { releases, handsOut, asAdopted }: Pick<InputFolders, "releases" | "handsOut" | "asAdopted">,
  missing: AdoptedReleases["missing"],
  attacked: Pick<Attacked, "surveys">,
): Promise<readonly Finding[]> {
  if (year === null) return [];
  const unrecorded =
    handsOut === true
      ? []
      : [...recordFindings(data, without(missing, asAdopted === true ? year : null)), ...reasonFindings(data, year)];
  if (releases === undefined) return unrecorded;
  return [...unrecorded, ...(await replacedFindings(releases, data.corrections.get(year), hiddenNow(attacked)))];
}

/** What is made once more, as it was, tells nothing that was not told. */
function without(missing: AdoptedReleases["missing"], year: Year | null): AdoptedReleases["missing"] {
  return new Set([...missing].filter((each) => each !== year));
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
    hint: "put it back (--out says where releases lie), or make it once more from the data that it was made from: npx wellbeing report --as-adopted; npx wellbeing record then keeps what it printed",
  }));
}

/** Whoever reads that a figure was wrong must read why. What was adopted without a reason stays as it is: only the newest edition is asked. */
function reasonFindings({ corrections, university }: UniversityData, year: Year): readonly Finding[] {
  const editions = corrections.get(year)?.editions ?? [];
  const [newest] = editions.slice(-1);
  const missing = newest === undefined ? [] : university.languages.filter((each) => !newest.reason?.[each]);
  if (newest === undefined || missing.length === 0) return [];
  const at = ["editions", editions.length - 1];
  return [
    {
      file: `data/corrections/${year}.yaml`,
      at: newest.reason === undefined ? at : [...at, "reason"],
      message: `edition ${newest.edition} does not say what happened (reason: ${missing.join(", ")})`,
      hint: "say it in a sentence that each reader may read: it stands in the reports, in the mail and on the site",
    },
  ];
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
