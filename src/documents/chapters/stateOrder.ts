/** States of actions -> the order in which pictures and their legends list them. */
import type { ActionState } from "../../domain/index.ts";

/** What is done comes first, what has stopped last. */
export const stateOrder: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
