/** Calls as somebody wrote them -> what each prints in the text's language, of whom it tells, and how it was judged: by the functions that print the reports. */
import { figureNumber, nameOfWhom } from "../../../documents/index.ts";
import { inLanguage, isShown, letterValues, type ShownFigure } from "../../../domain/index.ts";
import { helperCalls, printCall, resolveCall } from "../../../editors/index.ts";
import { type Draft, draftTexts, draftTitles } from "../../../release/index.ts";
import { changeOf, changeWords, plain, type Writing } from "../../../statements/index.ts";
import type { WordsFile } from "./textFiles.ts";
import { composed } from "./textPlaces.ts";

export interface ShownCall {
  /** As printed; "" where it can't be. */
  readonly words: string;
  /** Which indicator, survey, wave and whom. */
  readonly about: string;
  /** The question as it was asked. */
  readonly asked: string;
  readonly wave: string;
  /** How it was judged beside the wave before. */
  readonly verdict: string;
  /** The same as a sign: "" where nothing was judged. */
  readonly sign: "▲" | "▼" | "≈" | "";
  readonly problem: string | null;
  readonly hint: string | null;
}

const nothing: ShownCall = {
  words: "",
  about: "",
  asked: "",
  wave: "",
  verdict: "",
  sign: "",
  problem: null,
  hint: null,
};

export function shownCall(raw: string, file: WordsFile, draft: Draft): ShownCall {
  const { prose, writingIn } = draftTexts(draft);
  const writing = writingIn(file.language);
  const own = /^\{\{\s*(\w+)\s*\}\}$/.exec(raw)?.[1] ?? "";
  const letterValue = letterValues.find((each) => each === own);
  if (file.kind === "letter" && letterValue !== undefined)
    return { ...nothing, words: writing.say(`studio.write.letter.${letterValue}`) };
  const parsed = helperCalls(raw);
  const [call] = parsed.kind === "syntax" ? [] : parsed.calls;
  if (call === undefined)
    return { ...nothing, problem: writing.say("studio.write.noCall"), hint: writing.say("studio.write.noCallHint") };
  const resolved = resolveCall(call, prose.index);
  if (resolved.kind === "problem") return { ...nothing, problem: resolved.message, hint: resolved.hint };
  if (resolved.kind === "figure") return { ...nothing, ...pictureNumber(resolved.shown, file, draft, writing) };
  const words = readable(plain(printCall(resolved, writing)));
  switch (resolved.kind) {
    case "estimate":
      return { ...nothing, words, ...aboutFigure(resolved.estimate, writing) };
    case "change":
      return { ...nothing, words, ...aboutFigure(resolved.after, writing) };
    case "base": {
      const figure = prose.index.get(resolved.id);
      return { ...nothing, words, ...(isShown(figure) ? aboutFigure(figure, writing) : {}), verdict: "", sign: "" };
    }
    case "claim":
    case "quoted":
      return { ...nothing, words, about: writing.say("studio.write.sourcesWords") };
    case "plain":
      return { ...nothing, words, about: writing.say("studio.write.asTheyAre") };
  }
}

/** A word without the signs that keep Markdown from reading it. */
function readable(words: string): string {
  return words.replace(/\\([\\`*_[\]<>#|~])/g, "$1");
}

const signs: Readonly<Record<string, ShownCall["sign"]>> = { up: "▲", down: "▼", "about the same": "≈" };

function aboutFigure(
  figure: ShownFigure,
  writing: Writing,
): Pick<ShownCall, "about" | "asked" | "wave" | "verdict" | "sign"> {
  const indicator = writing.indicatorOf(figure);
  const survey = writing.surveyOf(indicator);
  const item = survey.items.find(({ id }) => id === indicator.item);
  const change = changeOf(figure, writing.index);
  return {
    about: [
      writing.text(indicator.name),
      `${writing.text(survey.name)} ${figure.wave}`,
      nameOfWhom(figure, writing),
    ].join(" · "),
    asked: item === undefined ? "" : inLanguage(item.asked ?? item.wording, writing.language),
    wave: String(figure.wave),
    sign: signs[change.verdict.kind] ?? "",
    verdict: change.before === null ? "" : plain(changeWords(change, "beside", writing)),
  };
}

/** Numbers stand in the report that prints the text. */
function pictureNumber(
  shown: string,
  file: WordsFile,
  draft: Draft,
  { say, index }: Writing,
): Pick<ShownCall, "words" | "about" | "problem" | "hint"> {
  const inLetters = { words: "", about: "", problem: say("studio.write.noPictures"), hint: null };
  if (file.kind === "letter") return inLetters;
  const kind = file.section === "faculty" || file.section === "questions" ? "faculty" : "board";
  const title = draftTitles(draft, file.language).find(({ key }) => key.kind === kind);
  const report = title === undefined ? null : composed(title.key, file.language, draft);
  const number = report === null ? null : figureNumber(shown, report.chapters, (id) => index.get(id));
  const about = title?.title ?? "";
  if (number !== null) return { words: number.replaceAll("\u00A0", " "), about, problem: null, hint: null };
  return {
    words: "",
    about,
    problem: say("studio.write.noPicture", { shown }),
    hint: say("studio.write.noPictureHint"),
  };
}
