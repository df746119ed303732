/** A studio without a page: the routes of its desks, asked as a page asks them, on a folder of its own. */
import type { Design } from "../../src/domain/index.ts";
import type { LivePreview } from "../../src/preview/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import { DataFolder } from "../../src/studio/dataFolder.ts";
import type { Reply } from "../../src/studio/reply.ts";
import { routes } from "../../src/studio/routes.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { createMessages } from "../../src/wording/index.ts";

export interface AStudio {
  readonly ask: (path: string, query?: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly send: (path: string, sent: unknown) => Promise<Reply>;
}

/** `draft`: what is in sight, where it matters. */
export async function aStudio(folder: string, draft: LivePreview["draft"] = null): Promise<AStudio> {
  const { design } = await readDesign(process.cwd());
  const say = createMessages("en", (design as Design).messages.en);
  const studio = {
    preview: { draft },
    files: new DataFolder(folder),
    effects: { now: () => new Date(0), note: () => undefined },
    tell: () => undefined,
  };
  const reply = async (
    method: "GET" | "POST",
    path: string,
    query: Readonly<Record<string, string>>,
    sent: unknown,
  ) => {
    const route = routes[`${method} ${path as `/api/${string}`}`];
    if (route === undefined) throw new Error(`nothing answers ${path}`);
    const asking = { path, query: new URLSearchParams(query), say, languageOf: "en" as const, sent };
    // Of the preview only the draft is asked for.
    return await route(asking, studio as Studio & typeof studio);
  };
  return {
    ask: async (path, query = {}) => await reply("GET", path, query, null),
    send: async (path, sent) => await reply("POST", path, {}, sent),
  };
}
