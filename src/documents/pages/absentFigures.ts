/** The corrections of a year -> public figures that its newest edition does not give at all any more: each keeps its address, which says so. */
import {
  areOfOneWave,
  domainOfEstimate,
  type Indicator,
  isAbout,
  type ListedFigure,
  partsOfEstimate,
} from "../../domain/index.ts";
import type { KnownFigures, Origins, Reported, Speech } from "../../statements/index.ts";
import { decimalsOfStep } from "../../wording/index.ts";
import { isNamed } from "../correctionWords.ts";
import { nameOfWhom } from "../domainNames.ts";
import { earlierInYear } from "./editionsOfFigure.ts";
import type { EstimateRow } from "./sitePage.ts";

/** `rows`: those that it gives. */
export function absentFigures(
  rows: readonly EstimateRow[],
  writing: Reported & Speech & Origins & KnownFigures,
): readonly ListedFigure[] {
  const { data, year, say, index } = writing;
  const editions = data.corrections.get(year)?.editions ?? [];
  const given = new Set(rows.map(({ estimate }) => estimate));
  const ids = new Set(editions.flatMap(({ corrections }) => corrections.map(({ estimate }) => estimate)));
  return [...ids].flatMap((id): ListedFigure[] => {
    const { indicator, key } = partsOfEstimate(id);
    const domain = domainOfEstimate(id, data.university.programmes);
    if (given.has(id) || domain === null) return [];
    if (!index.isRead(domain.kind) || isAbout(data.heldFaculties, domain)) return [];
    const known = data.indicators.indicators.find((each) => each.id === indicator);
    const earlier = earlierInYear(id, known ?? unknownUnit(id, writing), editions, writing);
    const isProtected =
      known !== undefined && goesBesideHidden(rows.filter(({ estimate }) => areOfOneWave(estimate, id)));
    const hid = earlier.hid || isProtected;
    const isKnown = known !== undefined && isNamed(domain, writing);
    return [
      {
        id,
        whose: isKnown ? nameOfWhom({ indicator: known.id, domain }, writing) : key,
        shown: !hid,
        value: say(hid ? "value.hidden" : "permanent.absent"),
        interval: "",
        base: "",
        madeUp: rows.some((row) => row.indicator === indicator && row.synthetic),
        page: `${year}/figures.html`,
        before: hid ? [] : [...earlier.before],
        given: false,
        ...(hid ? { hid: true as const } : {}),
      },
    ];
  });
}

/** What goes while others are hidden, or with all figures of its question, can have gone to protect people: the university without a faculty goes with the figure of that faculty. `rows`: of its question and wave. */
function goesBesideHidden(rows: readonly EstimateRow[]): boolean {
  return rows.length === 0 || rows.some(({ value }) => value === null);
}

/** Of what is not followed any more, nobody knows the unit: its numbers stand as they were. */
function unknownUnit(id: string, { data, year }: Reported): Pick<Indicator, "unit" | "decimals"> {
  const values = (data.corrections.get(year)?.editions ?? []).flatMap(({ corrections }) =>
    corrections.flatMap(({ estimate, before }) =>
      estimate === id && before.state === "shown" ? [decimalsOfStep(before.value)] : [],
    ),
  );
  return { unit: "grade", decimals: Math.max(0, ...values) };
}
