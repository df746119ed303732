/** What the file system says -> what a user can do about it; null where it is no trouble of the disk. */
const problems: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["the disk is full", "free some space, or choose another folder"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose another folder"],
  EROFS: ["the file system can only be read", "choose another folder"],
  EACCES: ["this can't be written", "choose another folder, or ask for write access"],
  EPERM: ["this can't be written", "choose another folder, or ask for write access"],
  ENOTDIR: ["a file stands where a folder should be", "move the file away, or choose another folder"],
  EISDIR: ["a folder stands where a file should be", "move the folder away, or choose another one"],
  ENOENT: ["this is not there", "is the name right?"],
};

export function diskProblem(error: unknown): { readonly message: string; readonly hint: string } | null {
  const { code, path } = error as NodeJS.ErrnoException;
  const problem = problems[code ?? ""];
  if (problem === undefined || path === undefined) return null;
  return { message: `${path}: ${problem[0]}`, hint: problem[1] };
}
