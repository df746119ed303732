/** The desk "write". */
import { say } from "../say.ts";

export function WriteDesk() {
  return <h2>{say("studio.write.title")}</h2>;
}
