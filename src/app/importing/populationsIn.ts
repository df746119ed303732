/** A table with numbers of students, a row a group -> populations of the survey's wave, by our ids. */
import type { Finding } from "../../domain/index.ts";
import { type Answered, type PopulationCounts, populationsOf } from "../../intake/index.ts";
import { readTables } from "../../responses/index.ts";
import { readablePath } from "../folders.ts";
import type { ImportAsked, Looked } from "./lookAtDelivery.ts";

export type Populations =
  | { readonly kind: "populations"; readonly populations: readonly PopulationCounts[] }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] };

export async function populationsIn(
  { populations }: ImportAsked,
  { proposal, wave }: Looked,
  { columns }: Answered,
): Promise<Populations> {
  if (populations === null) return { kind: "populations", populations: [] };
  const file = readablePath(populations);
  const sheets = await readTables(populations);
  const found = populationsOf(
    sheets.map(({ rows }) => rows),
    proposal.university,
    columns,
    wave,
  );
  if (found.several.length > 0)
    return {
      kind: "findings",
      findings: [
        {
          file,
          message: `several numbers stand in a row: ${found.several
            .slice(0, 3)
            .map((each) => `"${each}"`)
            .join(", ")}`,
          hint: "a row a faculty, programme or level: its name, and one number, that of the students who were asked this year",
        },
      ],
    };
  if (found.unknown.length > 0)
    return {
      kind: "findings",
      findings: [
        {
          file,
          message: `no faculty, programme or level is called ${found.unknown.map((each) => `"${each}"`).join(", ")}`,
          hint: "write its name or id as in university.yaml",
        },
      ],
    };
  if (found.populations.length === 0)
    return {
      kind: "findings",
      findings: [
        {
          file,
          message: "no numbers of students were found",
          hint: "a row a faculty or programme: its name, and the number of its students",
        },
      ],
    };
  return { kind: "populations", populations: found.populations };
}
