/** Signals of the system, and those that start.js passes on -> how often somebody asked this program to end. */
import { type EndingSignal, endingSignals } from "./interruption.ts";

/** `heard` gets the signal that was asked by and how many times somebody has asked by now. A key on a terminal reaches the starter and this program, so that one ask comes by both ways: counted is the way by which more came. A starter that is gone is a terminal that is gone. */
export function whenAskedToEnd(heard: (signal: EndingSignal, times: number) => void): void {
  const came = { bySignal: 0, byStarter: 0 };
  let told = 0;
  const hear = (way: keyof typeof came, signal: EndingSignal) => {
    came[way] += 1;
    const times = Math.max(came.bySignal, came.byStarter);
    if (times === told) return;
    told = times;
    heard(signal, times);
  };
  for (const signal of endingSignals) process.on(signal, () => hear("bySignal", signal));
  process.on("message", (said) => {
    const signal = endingSignals.find((known) => known === said);
    if (signal !== undefined) hear("byStarter", signal);
  });
  process.on("disconnect", () => hear("byStarter", "SIGHUP"));
  // It is only listened to: nothing is waited for.
  process.channel?.unref();
}
