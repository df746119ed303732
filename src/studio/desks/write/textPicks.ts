/** The reports as they are now -> all that a text can print, each with its call, and with its words in the text's language. */
import { sourcesOf } from "../../../domain/index.ts";
import { type Draft, draftTexts, draftTitles } from "../../../release/index.ts";
import { plain, type Writing } from "../../../statements/index.ts";
import { type ShownCall, shownCall } from "./shownCalls.ts";
import type { WordsFile } from "./textFiles.ts";
import { composed } from "./textPlaces.ts";

export interface TextPick {
  readonly kind: "figure" | "change" | "base" | "claim" | "picture" | "source";
  /** What is written into the text. */
  readonly call: string;
  readonly words: string;
  /** What it is called, and of which wave and survey. */
  readonly about: string;
  readonly verdict: string;
}

/** Newest waves first; only what is printed and can be. */
export function textPicks(file: WordsFile, draft: Draft): readonly TextPick[] {
  const writing = draftTexts(draft).writingIn(file.language);
  const made = (kind: TextPick["kind"], call: string): readonly TextPick[] => {
    const shown: ShownCall = shownCall(call, file, draft);
    if (shown.problem !== null) return [];
    return [{ kind, call, words: shown.words, about: shown.about, verdict: shown.verdict }];
  };
  const figures = figureCalls(writing).flatMap(({ name, isLater }) => [
    ...made("figure", `{{estimate ${name}}}`),
    ...(isLater ? made("change", `{{change ${name}}}`) : []),
    ...made("base", `{{base ${name}}}`),
  ]);
  const claims = writing.index.allClaims.flatMap(({ id, indicator, wave }) =>
    made("claim", `{{claim "${id}"}}`).map((pick) => {
      const known = indicator === undefined ? undefined : writing.index.indicator(indicator);
      const about = known === undefined ? pick.about : `${writing.text(known.name)} ${wave}`;
      return { ...pick, about };
    }),
  );
  const sources = writing.data.surveys.flatMap(sourcesOf).map(
    ({ id, title }): TextPick => ({
      kind: "source",
      call: `{{quoted "…" source="${id}"}}`,
      words: writing.say("studio.write.quoteOf"),
      about: writing.text(title),
      verdict: "",
    }),
  );
  return [...figures, ...claims, ...pictures(file, draft), ...sources];
}

function figureCalls({ index }: Writing): readonly { readonly name: string; readonly isLater: boolean }[] {
  return index.indicatorIds.flatMap((id) => {
    const usual = index.usualDomain(id).kind;
    return (["university", "national"] as const)
      .toSorted((a) => (a === usual ? -1 : 1))
      .flatMap((kind) => {
        const waves = index.series(id, { kind }).map(({ wave }) => wave);
        const domain = kind === usual ? "" : ` domain="${kind}"`;
        return waves.map((wave, place) => ({ name: `"${id}" wave=${wave}${domain}`, isLater: place > 0 })).toReversed();
      });
  });
}

/** Those of the report that prints the text, each by its anchor. */
function pictures(file: WordsFile, draft: Draft): readonly TextPick[] {
  if (file.kind === "letter") return [];
  const kind = file.section === "faculty" || file.section === "questions" ? "faculty" : "board";
  const title = draftTitles(draft, file.language).find(({ key }) => key.kind === kind);
  const report = title === undefined ? null : composed(title.key, file.language, draft);
  return (report?.chapters ?? []).flatMap(({ blocks, title: chapter }) =>
    blocks.flatMap((block): readonly TextPick[] =>
      block.kind === "chart" && block.figure !== undefined
        ? [
            {
              kind: "picture",
              call: `{{figure "${block.id}"}}`,
              words: block.figure,
              about: `${plain(block.headline)} · ${chapter}`,
              verdict: "",
            },
          ]
        : [],
    ),
  );
}
