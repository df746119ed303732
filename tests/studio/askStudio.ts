/** The routes of a running studio, asked as its own page asks them. */
import type { WorkState } from "../../src/studio/desks/releasing/work.ts";

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface AskedStudio {
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, sent: object) => Promise<Answered>;
  /** Begins a command and waits for its end. */
  readonly work: (job: object) => Promise<WorkState>;
  readonly ended: () => Promise<WorkState>;
}

export async function askStudio(address: string): Promise<AskedStudio> {
  const { origin } = new URL(address);
  const { headers } = await fetch(address, { redirect: "manual" });
  const cookie = (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const answered = async (path: string, init: RequestInit): Promise<Answered> => {
    const answer = await fetch(origin + path, init);
    const text = await answer.text();
    return { status: answer.status, text, value: JSON.parse(text) };
  };
  const get = async (path: string) => await answered(path, { headers: { cookie } });
  const post = async (path: string, sent: object) =>
    await answered(path, {
      method: "POST",
      headers: { cookie, origin, "Content-Type": "application/json" },
      body: JSON.stringify(sent),
    });
  const ended = async (): Promise<WorkState> => {
    for (;;) {
      const now = (await get("/api/work")).value as unknown as WorkState | null;
      if (now !== null && now.status !== null) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    get,
    post,
    ended,
    work: async (job) => {
      const begun = await post("/api/work", job);
      if (begun.status !== 200) throw new Error(begun.text);
      return await ended();
    },
  };
}
