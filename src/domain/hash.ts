/** Sixty-four hexadecimal digits -> a hash. Nothing else becomes one, so that a hash may stand in the path of a file. */
import * as z from "zod";

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "this is no SHA-256" })
  .brand<"sha256">();
export type Sha256 = z.infer<typeof Sha256>;
