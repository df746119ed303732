/** Actions -> how many are in which state, as a list in words: "2 are done and one is delayed". A state that no action is in is not told. */
import type { Action, ActionState } from "../../domain/index.ts";
import { listInWords } from "../../wording/index.ts";
import type { Words } from "../words.ts";
import type { Speech } from "../writing/speech.ts";

const order: readonly ActionState[] = ["done", "running", "delayed", "stopped", "planned"];

export function actionCounts(actions: readonly Pick<Action, "state">[], { say, language }: Speech): Words {
  const parts = order.flatMap((state) => {
    const count = actions.filter((action) => action.state === state).length;
    return count === 0 ? [] : [say("message.count", { state, count })];
  });
  return listInWords(parts, language);
}
