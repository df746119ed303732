/** What the page asks at the desk "release". */
import { type Routes, refused, value } from "../../reply.ts";
import { approve, hold } from "./approving.ts";
import { doneNow } from "./checklist.ts";
import { keepChoices, readChoices } from "./choices.ts";
import { giveReason, withdraw } from "./correcting.ts";
import { difference } from "./differences.ts";
import { standingOf } from "./standing.ts";
import { beginWork, stopWork, workNow } from "./working.ts";

export const releasingRoutes: Routes = {
  "GET /api/release": async ({ say, languageOf }, studio) => {
    const standing = await standingOf(studio, languageOf);
    return standing === null ? refused(409, say("studio.release.unreadable")) : value(standing);
  },
  "GET /api/done": doneNow,
  "POST /api/adoption": approve,
  "POST /api/embargoes": hold,
  "POST /api/reason": giveReason,
  "POST /api/withdrawal": withdraw,
  "GET /api/difference": difference,
  "GET /api/work": workNow,
  "POST /api/work": beginWork,
  "POST /api/work/stop": stopWork,
  "GET /api/choices": readChoices,
  "POST /api/choices": keepChoices,
};
