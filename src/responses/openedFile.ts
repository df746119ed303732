/** A response file that is open, with all that says how it is read. */
import {
  plainCode,
  type ResponseMapping,
  type StratumKey,
  type Survey,
  stratumKey,
  type University,
  type Year,
} from "../domain/index.ts";
import type { OpenResponses } from "./openResponses.ts";

export interface OpenedFile {
  readonly responses: OpenResponses;
  readonly mapping: ResponseMapping;
  readonly survey: Survey;
  readonly university: University;
  readonly wave: Year;
  /** As findings name it. */
  readonly shown: string;
}

/** Gives the stratum of some respondents, by what stands in its columns. */
export function stratumOf(mapping: ResponseMapping, values: Readonly<Record<string, string | null>>): StratumKey {
  return stratumKey(mapping.strata.map(({ column }) => plainCode(values[column] ?? "")));
}
