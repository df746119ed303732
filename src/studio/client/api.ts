/** Questions and answers between the page and the studio behind it. */
import type { Refusal } from "../reply.ts";

/** The studio did not do it, and says why. */
export class Refused extends Error {
  readonly status: number;
  readonly hint: string | null;
  readonly now: unknown;

  constructor(status: number, { message, hint, now }: Refusal) {
    super(message);
    this.status = status;
    this.hint = hint;
    this.now = now;
  }
}

/** `T` is what the desk of that address gives: both sides are built from one checkout. Throws Refused. */
export async function ask<T>(path: `/api/${string}`, query: Readonly<Record<string, string>> = {}): Promise<T> {
  const words = new URLSearchParams(query).toString();
  return await answerOf<T>(await fetch(words === "" ? path : `${path}?${words}`));
}

export async function send<T>(path: `/api/${string}`, sent: object): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return await answerOf<T>(await fetch(path, { method: "POST", headers, body: JSON.stringify(sent) }));
}

async function answerOf<T>(answer: Response): Promise<T> {
  if (answer.ok) return (await answer.json()) as T;
  const told: unknown = await answer.json().catch(() => null);
  const refusal = told !== null && typeof told === "object" && "message" in told ? (told as Refusal) : null;
  throw new Refused(answer.status, refusal ?? { message: `${answer.status}`, hint: null });
}
