/** A preview and the folder that it shows -> what the studio answers beside it: its page, and its desks. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import type { Design, Language } from "../domain/index.ts";
import type { Asking, Beside, LivePreview, OwnFile } from "../preview/index.ts";
import { diskProblem } from "../store/index.ts";
import { DataFolder } from "./dataFolder.ts";
import { madeFile, madePrefix } from "./desks/releasing/madeFile.ts";
import { studioFiles } from "./ownFiles.ts";
import { type Reply, refused } from "./reply.ts";
import { routes } from "./routes.ts";
import { studioPage, studioPolicy } from "./shellPage.ts";
import type { Studio, StudioEffects, StudioEvent } from "./studio.ts";

export interface Serving {
  readonly preview: LivePreview;
  readonly dataFolder: string;
  readonly design: Design;
  readonly effects: StudioEffects;
}

export interface OpenStudio extends Beside {
  /** Files of the folder were saved, by whomever. */
  readonly changed: () => void;
  /** Somebody's comments were saved. */
  readonly wroteBeside: () => void;
}

export async function openStudio({ preview, dataFolder, design, effects }: Serving): Promise<OpenStudio> {
  const { files, first } = await studioFiles();
  const listeners = new Set<(event: StudioEvent) => void>();
  const tell = (event: StudioEvent) => {
    for (const each of listeners) each(event);
  };
  const studio: Studio = { preview, files: new DataFolder(dataFolder, () => preview.changed()), effects, tell };
  return {
    answer: async (asking) => {
      if (asking.path === "/" && asking.sent === null) return page(asking.languageOf, design, dataFolder, first);
      const file = files.get(asking.path);
      if (file !== undefined) return file;
      if (asking.sent === null && asking.path.startsWith(madePrefix)) return await madeFile(asking.path, studio);
      if (!asking.path.startsWith("/api/")) return null;
      return asJson(await replyTo(asking, studio));
    },
    listen: (tellPage) => {
      const listener = (event: StudioEvent) => tellPage("studio", event);
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    changed: () => tell({ kind: "files" }),
    wroteBeside: () => {
      tell({ kind: "comments" });
      tell({ kind: "files" });
    },
  };
}

async function replyTo(asking: Asking, studio: Studio): Promise<Reply> {
  const route = routes[`${asking.sent === null ? "GET" : "POST"} ${asking.path as `/api/${string}`}`];
  if (route === undefined) return refused(404, "there is no such desk");
  try {
    return await route(asking, studio);
  } catch (error) {
    // Of a disk that is full, the system does not say which file it was.
    const problem = diskProblem(error, (error as NodeJS.ErrnoException).path ?? studio.files.folder);
    if (problem !== null) return refused(507, problem.message, problem.hint);
    studio.effects.note((error as Error).stack ?? String(error));
    throw error;
  }
}

function asJson(reply: Reply): OwnFile {
  const type = "application/json; charset=utf-8";
  if (reply.kind === "value") return { type, content: JSON.stringify(reply.value) };
  return { type, content: JSON.stringify(reply.refusal), status: reply.status };
}

function page(language: Language, design: Design, dataFolder: string, scripts: readonly string[]): OwnFile {
  const nonce = randomBytes(18).toString("base64url");
  const content = studioPage(language, design, { nonce, folder: path.basename(dataFolder), scripts });
  return { type: "text/html; charset=utf-8", content, policy: studioPolicy(nonce) };
}
