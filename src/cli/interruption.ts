/** Signals that end the program -> what still has to be done, for a moment, and the status that goes with the signal: 130 or 143. */

const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
export type EndingSignal = keyof typeof statuses;
export const endingSignals = Object.keys(statuses) as readonly EndingSignal[];

/** Whoever asked a program to end waits two seconds at most. */
const graceMs = 800;

const endings = new Set<() => Promise<unknown>>();

export function statusOf(signal: EndingSignal): number {
  return statuses[signal];
}

/** `work` is begun when the program is interrupted: what is not done within a moment is left. Disposed of, it is forgotten. */
export function whenInterrupted(work: () => Promise<unknown>): Disposable {
  endings.add(work);
  return { [Symbol.dispose]: () => void endings.delete(work) };
}

/** From here on the program ends at these signals, or when the process that watches over it is gone. */
export function endWhenInterrupted(): void {
  let isEnding = false;
  const end = async (status: number) => {
    if (isEnding) return;
    isEnding = true;
    const late = new Promise((resolve) => setTimeout(resolve, graceMs));
    await Promise.race([late, Promise.allSettled([...endings].map((work) => work()))]);
    process.exit(status);
  };
  for (const signal of endingSignals) process.on(signal, () => void end(statuses[signal]));
  process.on("disconnect", () => process.exit(statuses.SIGHUP));
  // It is only listened to: nothing is waited for.
  process.channel?.unref();
}
