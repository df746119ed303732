/** How easily a text is read, in plain words: a hint, and no finding. */
import { say } from "../say.ts";
import type { Looked } from "./looked.ts";

export function Reading({ looked }: { readonly looked: Looked }) {
  const reading = looked.reading.value;
  if (reading === null || reading.words === 0) return null;
  const { words, sentences, ease, long, isPageOne, most } = reading;
  return (
    <p class="hint">
      {say("studio.write.reading", { words, sentences })}{" "}
      {long.length > 0 || isPageOne
        ? say("studio.write.longSentences", { count: long.length, most: String(most) })
        : ""}{" "}
      {isPageOne && ease !== null ? say("studio.write.ease", { ease: String(ease), level: levelOf(ease) }) : ""}
    </p>
  );
}

/** Flesch's own steps: 60 and more is plain, below 40 is difficult. */
function levelOf(ease: number): "easy" | "plain" | "hard" {
  if (ease >= 60) return "easy";
  return ease >= 40 ? "plain" : "hard";
}
