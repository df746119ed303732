/** What of the year's tasks is done, each with who did it where the data says so. What is still to be done comes with the state of the page. */
import { doneTasks } from "../../../editors/index.ts";
import { type ShownFinding, shownTasks } from "../../../preview/index.ts";
import { type Route, refused, value } from "../../reply.ts";
import { readNow } from "./standing.ts";

export const doneNow: Route = async ({ say }, studio) => {
  await studio.preview.settled();
  const now = readNow(studio);
  const located = studio.preview.inputs?.located;
  if (now === null || located === undefined) return refused(409, say("studio.release.unreadable"));
  return value(shownTasks(doneTasks(now.data, now.year).map(located)) satisfies readonly ShownFinding[]);
};
