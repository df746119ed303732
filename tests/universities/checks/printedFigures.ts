/** A release's open data against the answers behind it: every printed value and base, and no figure lost. */
import { type OpenFigure, openFigures } from "../openFigures.ts";
import { trueDomain } from "../trueDomain.ts";
import { rakedWeights, trueFigure } from "../trueFigures.ts";
import type { MadeUniversity, TrueIndicator, TrueWave } from "../university.ts";

export async function printedFigures(release: string, university: MadeUniversity): Promise<readonly string[]> {
  const rows = await openFigures(release);
  const wrong = [...Map.groupBy(rows, ({ indicator, wave }) => `${surveyOf(indicator)} ${wave}`).values()].flatMap(
    (own) => {
      const wave = university.waves.find(
        (each) => each.survey === surveyOf(own[0]?.indicator ?? "") && each.wave === own[0]?.wave,
      );
      return wave === undefined
        ? own.filter(isOwn).map((row) => `${placeOf(row)}: nobody was asked`)
        : wrongInWave(own, wave, university);
    },
  );
  return [...wrong, ...lost(rows, university)];
}

function surveyOf(indicator: string): string {
  return indicator.slice(0, indicator.indexOf("."));
}

/** Of the university, not of other institutions. */
function isOwn({ status, domain }: OpenFigure): boolean {
  return !domain.startsWith("peers:") && (status === "computed" || status === "counted" || status === "suppressed");
}

function placeOf({ audience, indicator, wave, domain }: OpenFigure): string {
  return `estimates.${audience}.csv ${indicator}/${wave}/${domain}`;
}

function wrongInWave(rows: readonly OpenFigure[], wave: TrueWave, university: MadeUniversity): readonly string[] {
  const weights = rakedWeights(wave.respondents, wave.margins);
  if (weights === null) throw new Error(`the margins of ${wave.survey} in ${wave.wave} do not come to rest`);
  const apart = new Set(rows.flatMap(({ domain }) => /^programme:(.+)$/.exec(domain)?.[1] ?? []));
  return rows.filter(isOwn).flatMap((row) => {
    const told = (what: string) => [`${placeOf(row)}: ${what}`];
    const isIn = trueDomain(row.domain, university, apart);
    if (isIn === null) return told("there is no such domain");
    const { value, base, lower, upper } = row.cells;
    if (row.status === "suppressed")
      return [value, base, lower, upper].every((cell) => cell === "") ? [] : told("is hidden, and holds a number");
    if (row.status === "counted") return countProblem(row, wave, wave.respondents.filter(isIn).length).flatMap(told);
    const indicator = university.indicators.find(({ id }) => id === row.indicator);
    if (indicator === undefined) return told("there is no such indicator");
    const truth = trueFigure(wave.respondents, weights, indicator, isIn);
    return [...valueProblem(row, truth.value, indicator), ...baseProblem(row, truth.base, wave)].flatMap(told);
  });
}

/** A value stands for what its own step or its decimals round to it; a coded end for all beyond it. */
function valueProblem({ cells }: OpenFigure, truth: number | null, indicator: TrueIndicator): readonly string[] {
  const printed = Number(cells.value);
  if (cells.value === "" || truth === null) return [`"${cells.value}" is printed, ${truth} is right`];
  const step = Number(cells.value_step || 10 ** -(indicator.decimals + 2));
  const slack = step / 2 + 1e-7;
  // An end says what it says.
  const end = 1e-7;
  const isRight =
    cells.bound === "at_most"
      ? truth <= printed + end
      : cells.bound === "at_least"
        ? truth >= printed - end
        : Math.abs(printed - truth) <= slack;
  const wrong = isRight ? [] : [`${cells.value} is printed, ${truth.toFixed(indicator.decimals + 3)} is right`];
  const [lower, upper] = [Number(cells.lower), Number(cells.upper)];
  return cells.lower !== "" && (lower > printed || upper < printed)
    ? [...wrong, `${lower} to ${upper} does not hold ${printed}`]
    : wrong;
}

function baseProblem({ cells }: OpenFigure, truth: number, wave: TrueWave): readonly string[] {
  const step = Number(cells.base_step || wave.roundCountsTo);
  const isRight = cells.base !== "" && Math.abs(Number(cells.base) - truth) <= step / 2;
  const small = truth < wave.privacy.minimumBase ? [`is printed, though ${truth} answered`] : [];
  return isRight ? small : [...small, `the base is printed as ${cells.base}, ${truth} is right`];
}

/** Respondents of a faculty, or their share of the invited. */
function countProblem({ cells, indicator, domain }: OpenFigure, wave: TrueWave, truth: number): readonly string[] {
  const step = Number(cells.value_step || wave.roundCountsTo);
  const printed = Number(cells.value);
  if (indicator.endsWith(".responses"))
    return Math.abs(printed - truth) <= step / 2 ? [] : [`${cells.value} respondents are printed, ${truth} is right`];
  const invited = wave.invited
    .filter(({ unit }) => `faculty:${unit.faculty}` === domain)
    .reduce((sum, { students }) => sum + students, 0);
  // How many of a level or a group were invited is in no table of this check.
  if (invited === 0) return [];
  // A rate is one of the rounded count; the lowest one that is printed stands for all down to the minimum.
  const isLowest = truth < wave.privacy.minimumBase + wave.roundCountsTo;
  const offBy = isLowest ? wave.roundCountsTo : wave.roundCountsTo / 2;
  const slack = (Number(cells.value_step) || 0) / 2 + (100 * offBy) / invited + 0.01;
  const rate = (100 * truth) / invited;
  return Math.abs(printed - rate) <= slack ? [] : [`${cells.value} % is printed, ${rate.toFixed(3)} % is right`];
}

/** Questions put to everybody have a row for the university, each faculty and each group that somebody of answered, be it a hidden one. */
function lost(rows: readonly OpenFigure[], university: MadeUniversity): readonly string[] {
  const found = new Set(
    rows.map(({ audience, indicator, wave, domain }) => `${audience} ${indicator} ${wave} ${domain}`),
  );
  const published = new Set(
    rows.filter(({ status }) => status === "published").map(({ indicator }) => surveyOf(indicator)),
  );
  return university.waves.flatMap((wave) => {
    const domains = new Set(
      wave.respondents.flatMap(({ faculty, groups }) => [
        // Made-up answers never stand in for what the university itself publishes.
        ...(published.has(wave.survey) ? [] : ["university"]),
        ...(wave.tellsFaculties ? [`faculty:${faculty}`] : []),
        ...Object.entries(groups).flatMap(([group, category]) => (category === null ? [] : [`${group}:${category}`])),
      ]),
    );
    return (
      university.indicators
        .filter(({ survey, item }) => survey === wave.survey && wave.items.includes(item))
        // Of a question that fewer than the minimum answered in all, nothing is told.
        .filter((each) => trueFigure(wave.respondents, [], each, () => true).base >= wave.privacy.minimumBase)
        .flatMap(({ id }) =>
          [...domains]
            .filter((domain) => !found.has(`board ${id} ${wave.wave} ${domain}`))
            .map((domain) => `estimates.board.csv ${id}/${wave.wave}/${domain}: there is no row`),
        )
    );
  });
}
