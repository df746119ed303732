/** What somebody wrote as a list of names -> those names, each of which is known. */
import { CommandError, nearest } from "../domain/index.ts";

/** Comma-separated or repeated values, each one of `allowed`. */
export function listOf<T extends string>(
  option: string,
  value: string | boolean | readonly (string | boolean)[] | undefined,
  allowed: readonly T[],
): readonly T[] | null {
  if (value === undefined) return null;
  const given = (Array.isArray(value) ? value : [value]).flatMap((each) => String(each).split(","));
  return given.map((each) => {
    const found = allowed.find((one) => one === each);
    if (found !== undefined) return found;
    const meant = nearest(each, allowed);
    throw new CommandError(
      2,
      `--${option} ${each}: there is no such ${option === "only" ? "report" : option}`,
      meant === null ? `one of ${allowed.join(", ")}` : `did you mean "${meant}"? One of ${allowed.join(", ")}`,
    );
  });
}
