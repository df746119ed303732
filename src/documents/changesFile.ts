/** What a year's editions corrected -> `changes.<audience>.json`, for programs: only what the audience may read, and no number of a figure that is not shown any more, that is older than an edition which hid it, or that stood in an edition that was withdrawn. */
import {
  type Audience,
  type Correction,
  type Corrections,
  type DocumentChange,
  type Domain,
  domainOfEstimate,
  type Edition,
  editionOf,
  type Given,
  releasedFiles,
  type UniversityData,
  type Year,
} from "../domain/index.ts";

/** A figure in one edition. withheld: it was printed, and is not repeated: a later edition does not show it or hid it, or the edition was withdrawn. */
type Told = Given | { readonly state: "withheld" };

export interface ChangesFile {
  readonly year: Year;
  /** The newest one. */
  readonly edition: number;
  readonly audience: Audience;
  /** From the second on, the oldest first. */
  readonly editions: readonly {
    readonly edition: number;
    readonly on: string;
    /** SHA-256 of the manifest of the edition that it replaces. */
    readonly replaces: string;
    /** The replaced edition must not be read any more. */
    readonly withdrawn: boolean;
    /** From this edition on, figures are rounded to other steps: that is told of none of them. */
    readonly rounding: boolean;
    /** What happened, in the editors' words, by language. */
    readonly reason: Edition["reason"] | null;
    /** What of documents that the audience gets is different, by document and kind; null where nobody noted it. */
    readonly documents: readonly DocumentChange[] | null;
    readonly figures: readonly {
      readonly estimate: string;
      readonly before: Told;
      readonly after: Told;
      readonly cause: Correction["cause"];
    }[];
  }[];
}

/** `isTheirs`: whether the audience gets figures about it as data. `shown`: ids of the figures that the newest edition prints. Null of a first edition, which corrects nothing. */
export function changesFile(
  { corrections, university }: Pick<UniversityData, "corrections" | "university">,
  year: Year,
  audience: Audience,
  isTheirs: (domain: Domain) => boolean,
  shown: ReadonlySet<string>,
): ChangesFile | null {
  const own = corrections.get(year);
  if (own === undefined || own.editions.length === 0) return null;
  const isRead = ({ estimate }: Correction) => {
    const domain = domainOfEstimate(estimate, university.programmes);
    return domain !== null && isTheirs(domain);
  };
  const files = [
    ...releasedFiles(
      university.faculties.map(({ id }) => id),
      university.languages,
    ),
  ];
  const theirs = files.filter(([, file]) => file.audience === audience || file.audience === "public");
  const isOfTheirs = ({ document }: DocumentChange) => theirs.some(([name]) => name.startsWith(`${document}.`));
  const isRepeated = (estimate: string, edition: number) => shown.has(estimate) && isTellable(own, estimate, edition);
  return {
    year,
    edition: editionOf(own),
    audience,
    editions: own.editions.map(
      ({ edition, on, replaces, withdrawn, rounding = false, reason = null, corrections, changed }) => ({
        edition,
        on,
        replaces,
        withdrawn,
        rounding,
        reason,
        documents: changed?.filter(isOfTheirs) ?? null,
        figures: corrections.filter(isRead).map(({ estimate, before, after, cause }) => {
          const told = (given: Given, of: number): Told =>
            given.state === "shown" && !isRepeated(estimate, of) ? { state: "withheld" } : given;
          return { estimate, before: told(before, edition - 1), after: told(after, edition), cause };
        }),
      }),
    ),
  };
}

/** Whether what an edition printed of a figure may be repeated: nothing is of an edition that was withdrawn, or that is not newer than the last one that hid the figure. The figure's page has the same rule (`earlierInYear`). */
function isTellable({ editions, withdrawn }: Corrections, estimate: string, edition: number): boolean {
  const given = editions.flatMap((each) =>
    each.corrections
      .filter((correction) => correction.estimate === estimate)
      .flatMap(({ before, after }) => [
        { edition: each.edition - 1, state: before.state },
        { edition: each.edition, state: after.state },
      ]),
  );
  const isWithdrawn =
    withdrawn?.edition === edition || editions.some((each) => each.withdrawn && each.edition - 1 === edition);
  return !isWithdrawn && !given.some((each) => each.state === "hidden" && each.edition >= edition);
}
