/** What is to be mended in a text, and words that no dictionary has: each leads to its place, and words can be mended from here by keyboard. */

import { Text } from "@codemirror/state";
import { useSignal } from "@preact/signals";
import { send } from "../api.ts";
import { FoundWords } from "../foundWords.tsx";
import { say } from "../say.ts";
import type { Looked, WrongWord } from "./looked.ts";
import { placeIn } from "./marks.ts";

interface Asked {
  readonly looked: Looked;
  readonly language: string;
  readonly go: (from: number, to: number) => void;
  readonly replace: (word: WrongWord, by: string) => void;
  readonly add: (word: string) => void;
}

export function FoundList({ looked, language, go, replace, add }: Asked) {
  const findings = looked.all.value;
  const wrong = looked.wrong.value;
  const doc = Text.of(looked.of.value.split("\n"));
  return (
    <>
      {findings.length === 0 ? null : (
        <section class="found">
          <h4>{say("studio.write.toMend", { count: String(findings.length) })}</h4>
          <ul>
            {findings.map((finding) => {
              const { from, to } = placeIn(finding, doc);
              return (
                <li key={`${finding.line} ${finding.column} ${finding.message}`}>
                  <button type="button" class="place" onClick={() => go(from, to)}>
                    {say("studio.write.lineOf", { line: String(finding.line ?? 1) })}
                  </button>{" "}
                  <FoundWords message={finding.message} hint={finding.hint} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {looked.hasDictionary.value ? null : <p class="hint">{say("studio.write.noDictionary")}</p>}
      {wrong.length === 0 ? null : (
        <section class="found spelling">
          <h4>{say("studio.write.spelling", { count: String(wrong.length) })}</h4>
          <ul>
            {wrong.map((each) => (
              <li key={`${each.at} ${each.word}`}>
                <button
                  type="button"
                  class="place"
                  lang={language}
                  onClick={() => go(each.at, each.at + each.word.length)}
                >
                  {each.word}
                </button>{" "}
                <Spellings word={each} language={language} replace={replace} />{" "}
                <button type="button" onClick={() => add(each.word)}>
                  {say("studio.write.addWord", { word: each.word })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Spellings({ word, language, replace }: Pick<Asked, "language" | "replace"> & { readonly word: WrongWord }) {
  const found = useSignal<readonly string[] | null>(null);
  if (found.value === null)
    return (
      <button
        type="button"
        aria-label={`${say("studio.write.suggest")}: ${word.word}`}
        onClick={() =>
          void send<{ suggested: string[] }>("/api/text/suggest", { language, word: word.word }).then(
            ({ suggested }) => {
              found.value = suggested;
            },
          )
        }
      >
        {say("studio.write.suggest")}
      </button>
    );
  if (found.value.length === 0) return <span>{say("studio.write.noSuggestion")}</span>;
  return (
    <>
      {found.value.map((by) => (
        <button key={by} type="button" onClick={() => replace(word, by)}>
          {say("studio.write.useWord", { word: by })}
        </button>
      ))}
    </>
  );
}
