/** What somebody wrote as a list of names -> those names, each of which is known. */
import { CommandError, nearest } from "../domain/index.ts";

/** `given`: words with one name or several, separated by commas, as they follow `--option`. Throws a CommandError (2) at a name that is not known, with the one that may have been meant. */
export function listOf<T extends string>(option: string, given: readonly string[], known: readonly T[]): readonly T[] {
  const names = given.flatMap((each) => each.split(","));
  return names.map((name) => {
    const found = known.find((one) => one === name);
    if (found !== undefined) return found;
    const meant = nearest(name, known);
    throw new CommandError(
      2,
      `--${option} ${name}: there is no such ${option === "only" ? "report" : option}`,
      meant === null ? `one of ${known.join(", ")}` : `did you mean "${meant}"? One of ${known.join(", ")}`,
    );
  });
}
