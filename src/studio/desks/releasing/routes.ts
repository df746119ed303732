/** What the page asks at the desk "release". */
import type { Routes } from "../../reply.ts";

export const releasingRoutes: Routes = {};
