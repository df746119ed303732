/** What the page asks at the desk "comments". */
import type { Routes } from "../../reply.ts";

export const commentsRoutes: Routes = {};
