/** A wave as the key of a mapping: its year, in quotation marks. */
import * as z from "zod";
import { Year } from "./ids.ts";

export const WaveKey = z.string().regex(/^\d{4}$/);

/** The wave of a file in a mapping. */
export function waveOf(key: string): Year {
  return Year.parse(Number(key));
}
