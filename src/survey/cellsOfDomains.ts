/** Cells of respondents -> the indices of those in a domain: only cells that can be in it are asked. */
import type { TallyCell } from "../domain/index.ts";
import type { DomainOfRespondents } from "./domains.ts";

/** Indices of cells in their list, in ascending order. */
export type CellPlaces = readonly number[];

/** A university has many programmes and many parts of faculties: each cell is asked of those around it, not of all. */
export function cellFinder(cells: readonly TallyCell[]): (of: DomainOfRespondents) => CellPlaces {
  const places = [...cells.keys()];
  const byFaculty = Map.groupBy(places, (place) => cells[place]?.faculty);
  const byProgramme = Map.groupBy(places, (place) => cells[place]?.programme);
  const around = ({ domain }: DomainOfRespondents): CellPlaces => {
    switch (domain.kind) {
      case "faculty":
      case "part":
        return byFaculty.get(domain.faculty) ?? [];
      case "programme":
        return byProgramme.get(domain.programme) ?? [];
      default:
        return places;
    }
  };
  return (of) => placesWhere(cells, of.within, around(of));
}

export function placesWhere(
  cells: readonly TallyCell[],
  within: (cell: TallyCell) => boolean,
  among: Iterable<number> = cells.keys(),
): CellPlaces {
  const found: number[] = [];
  for (const place of among) {
    const cell = cells[place];
    if (cell !== undefined && within(cell)) found.push(place);
  }
  return found;
}
