/** What the page asks at the desk "write". */
import type { Routes } from "../../reply.ts";

export const writeRoutes: Routes = {};
