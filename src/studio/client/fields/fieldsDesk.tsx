/** The desk "fields". */
import { say } from "../say.ts";

export function FieldsDesk() {
  return <h2>{say("studio.fields.title")}</h2>;
}
