/** What the page asks at the desk "ask". */
import type { Routes } from "../../reply.ts";

export const askRoutes: Routes = {};
