/** The desk "release". */
import { say } from "../say.ts";

export function ReleasingDesk() {
  return <h2>{say("studio.release.title")}</h2>;
}
