/** What the file system says -> what a user can do about it; null where it is no trouble of the disk. */
const problems: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["the disk is full", "free some space, or choose another folder"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose another folder"],
  EROFS: ["the file system can only be read", "choose another folder"],
  EACCES: ["this can't be written", "ask for write access, or choose another folder"],
  // Windows says so of a file that is open elsewhere, too.
  EPERM: ["this can't be written", "is it open in another program? Close it there; or ask for write access"],
  EBUSY: ["another program has this open", "close it there, and run the command again"],
  ENOTDIR: ["a file stands where a folder should be", "move the file away, or choose another folder"],
  EEXIST: ["a file stands where a folder should be", "move the file away, or choose another folder"],
  EISDIR: ["a folder stands where a file should be", "move the folder away, or choose another folder"],
  ENOENT: ["this is not there", "is the name right?"],
};

/** `location`: the path that the message names, where the file system names none or one that the user does not know. */
export function diskProblem(
  error: unknown,
  location = (error as NodeJS.ErrnoException).path,
): { readonly message: string; readonly hint: string } | null {
  const problem = problems[(error as NodeJS.ErrnoException).code ?? ""];
  if (problem === undefined || location === undefined) return null;
  return { message: `${location}: ${problem[0]}`, hint: problem[1] };
}
