/** The identity of a cell: one survey, one wave, one domain. Two surveys of one year have two cells of the same domain. */

export type CellName = string & { readonly __brand: "cell" };

/** Names a cell; no other function does. `key`: of the domain, as it stands in estimate ids. */
export function cellName(survey: string, wave: number, key: string): CellName {
  return `${waveName(survey, wave)} ${key}` as CellName;
}

/** A survey's wave: "monitor 2024". */
export function waveName(survey: string, wave: number): string {
  return `${survey} ${wave}`;
}

/** The wave of a cell. */
export function waveOf(cell: CellName): string {
  return cell.split(" ", 2).join(" ");
}

/** What an estimate id says: `indicator/wave/domain`; the domain of a part of a faculty has a slash itself. */
export interface IdParts {
  readonly indicator: string;
  readonly wave: number;
  readonly key: string;
}

export function partsOf(id: string): IdParts {
  const [indicator = "", wave = "", ...cell] = id.split("/");
  return { indicator, wave: Number(wave), key: cell.join("/") };
}
