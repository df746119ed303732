/** What the page asks at the desk "fields". */
import type { Routes } from "../../reply.ts";

export const fieldsRoutes: Routes = {};
