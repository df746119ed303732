/** What somebody says -> the file of the year with it. Others may write in the file at the same time: it is read anew and added to until it is what was read that is replaced, so that nothing of anybody is lost. */
import type { Year } from "../../../domain/index.ts";
import type { DataFolder } from "../../dataFolder.ts";
import { type Reply, refused, value } from "../../reply.ts";
import { commentsName, readComments } from "./commentsFile.ts";
import { type Said, withSaid } from "./editComments.ts";

/** Somebody who saves so often is no person. */
const mostTries = 20;
const mostLetters = 1_500_000;

export async function sayComment(files: DataFolder, year: Year, said: Said): Promise<Reply> {
  const name = commentsName(year);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const now = await files.read(name);
    const read = readComments(now?.text ?? null, year);
    if (read.kind === "unreadable")
      return refused(409, `data/${name} can't be read: ${read.problem}`, "mend the file; what you typed stays here");
    const text = withSaid(now?.text ?? null, year, said);
    if (text === null) return refused(404, "this comment is not there any more", "somebody took it out of the file");
    if (text.length > mostLetters) return refused(400, `data/${name} is full`, "take resolved comments out of it");
    const saved = await files.write(name, text, now?.version ?? null);
    if (saved.kind === "outside")
      return refused(403, `data/${name} can't be written`, "is it a link, or much too large?");
    if (saved.kind === "saved") return value({ id: said.kind === "comment" ? said.comment.id : said.id });
  }
  return refused(409, `data/${name} is being changed all the time`, "try again");
}
