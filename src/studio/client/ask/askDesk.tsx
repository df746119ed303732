/** The desk "ask". */
import { say } from "../say.ts";

export function AskDesk() {
  return <h2>{say("studio.ask.title")}</h2>;
}
