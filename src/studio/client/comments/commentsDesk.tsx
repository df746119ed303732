/** The desk "comments". */
import { say } from "../say.ts";

export function CommentsDesk() {
  return <h2>{say("studio.comments.title")}</h2>;
}
