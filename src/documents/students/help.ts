/** `help` in `university.yaml` -> where to find help: first what is for everybody, then for those who have thoughts of suicide, or worry about alcohol or drugs. */
import type { Reported, Speech } from "../../statements/index.ts";
import { everyoneFirst, helpBox } from "../helpBoxes.ts";
import type { Block } from "../report.ts";

export function studentsHelp(writing: Reported & Speech): readonly Block[] {
  const { say, text, data } = writing;
  const { help, contact } = data.university;
  return [
    ...everyoneFirst(help).map((each) => helpBox(each, writing)),
    { kind: "paragraph", words: say("students.ask", { unit: text(contact.unit), email: contact.email }) },
  ];
}
