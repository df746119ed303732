/** Calls in the words of a form -> what each prints, asked once for each language, and again whenever the figures are others. */
import { effect, signal, untracked } from "@preact/signals";
import { send } from "../api.ts";
import { pageVersion } from "../live.ts";
import { say } from "../say.ts";
import { callsIn } from "../write/callsIn.ts";
import type { ShownCalls } from "../write/chips.ts";

const printed = signal<Readonly<Record<string, ShownCalls>>>({});
const asked = new Map<string, Set<string>>();
let isAsking = false;

/** Those that are known by now; what words call besides is asked for. */
export function callsPrinted(words: string, language: string): ShownCalls {
  const own = asked.get(language) ?? new Set<string>();
  asked.set(language, own);
  const missing = callsIn(words).filter(({ raw }) => !own.has(raw));
  for (const { raw } of missing) own.add(raw);
  if (missing.length > 0) askSoon();
  return printed.value[language] ?? {};
}

/** As it is read: a figure is its value, and one whose value is not known yet says that it is one. */
export function readable(words: string, language: string): string {
  const calls = callsIn(words);
  if (calls.length === 0) return words;
  const shown = callsPrinted(words, language);
  return calls.reduceRight((text, { raw, from, to }) => {
    const found = shown[raw];
    // One that prints nothing stands as it was written: that is what is wrong in it.
    const said = found === undefined ? say("studio.write.chipWaiting") : found.words || raw;
    return text.slice(0, from) + said + text.slice(to);
  }, words);
}

function askSoon(): void {
  if (isAsking) return;
  isAsking = true;
  queueMicrotask(() => {
    isAsking = false;
    for (const [language, calls] of asked) if (calls.size > 0) void askFor(language, [...calls]);
  });
}

async function askFor(language: string, calls: readonly string[]): Promise<void> {
  try {
    const { calls: shown } = await send<{ calls: ShownCalls }>("/api/fields/calls", { language, calls });
    printed.value = { ...printed.peek(), [language]: shown };
  } catch {
    // They are asked for again with the next page; that nobody answers is said above.
    asked.get(language)?.clear();
  }
}

effect(() => {
  if (pageVersion.value !== null) untracked(askSoon);
});
