import type { ActionState } from "../../domain/index.ts";

/** As pictures and their legends list them. */
export const stateOrder: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
