/** Everything that the page asks the studio, desk by desk. */
import { askRoutes } from "./desks/ask/routes.ts";
import { commentsRoutes } from "./desks/comments/routes.ts";
import { fieldsRoutes } from "./desks/fields/routes.ts";
import { releasingRoutes } from "./desks/releasing/routes.ts";
import { writeRoutes } from "./desks/write/routes.ts";
import type { Routes } from "./reply.ts";

export const routes: Routes = {
  ...writeRoutes,
  ...fieldsRoutes,
  ...askRoutes,
  ...commentsRoutes,
  ...releasingRoutes,
};
