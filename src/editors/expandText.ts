/** An editor's Markdown with `{{…}}` -> Markdown with marked numbers, in its language. */
import Handlebars from "handlebars";
import type { EditorText, Finding, SourceId } from "../domain/index.ts";
import {
  changeOf,
  changeWords,
  chartReference,
  type EstimateIndex,
  type KnownFigures,
  marked,
  type Origins,
  type Printing,
  type Speech,
  type Words,
} from "../statements/index.ts";
import { formatEstimate, formatNumber } from "../wording/index.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { helperCalls } from "./helperCalls.ts";
import { didYouMean, exampleCall, type Resolved, resolveCall, textHelpers } from "./textHelpers.ts";

/** Finds what in a text can't be printed: broken syntax, unknown helpers, missing estimates, each with its line and column. `printedIn`: elsewhere is where no pictures are numbered, as in mails. */
export function checkText(
  text: EditorText,
  index: EstimateIndex,
  printedIn: "reports" | "elsewhere" = "reports",
): Finding[] {
  const where = (line: number, column?: number) => ({
    file: text.file,
    line: line + text.linesAbove,
    ...(column === undefined ? {} : { column }),
  });
  const parsed = helperCalls(text.markdown);
  if (parsed.kind === "syntax") {
    return [
      {
        ...where(parsed.line),
        message: `this text can't be read: ${parsed.message}`,
        hint: `numbers are written as ${exampleCall("estimate", index)}`,
      },
    ];
  }
  const refused = parsed.refused.map(({ line, column, what }) => ({
    ...where(line, column),
    message: `${what} is not allowed in a text`,
    hint: `a text holds words, and numbers written as ${exampleCall("estimate", index)}`,
  }));
  const wrong = parsed.calls.flatMap((call): Finding[] => {
    if (!Object.hasOwn(textHelpers, call.helper)) {
      return [
        {
          ...where(call.line, call.column),
          message: `unknown helper "${call.helper}"`,
          hint: didYouMean(call.helper, Object.keys(textHelpers)),
        },
      ];
    }
    const resolved = resolveCall(call, index);
    if (resolved.kind === "figure" && printedIn === "elsewhere")
      return [
        {
          ...where(call.line, call.column),
          message: "{{figure}} has no number here: these words are printed where no pictures are numbered, too",
          hint: "say it without the number, or in a text of data/texts",
        },
      ];
    if (resolved.kind !== "problem") return [];
    return [{ ...where(call.line, call.column), message: resolved.message, hint: resolved.hint }];
  });
  const linked = [...text.markdown.matchAll(figureInLink)].map(({ index: at, 1: before = "" }) => {
    const above = text.markdown.slice(0, at + before.length).split("\n");
    return {
      ...where(above.length, (above.at(-1) ?? "").length + 1),
      message: "{{figure}} is a link, and stands within another link",
      hint: "end the link before it",
    };
  });
  return [...refused, ...wrong, ...linked];
}

const figureInLink = /(\[[^[\]]*)\{\{\s*figure\b[^}]*\}\}[^[\]]*\]\(/g;

/** What the numbers of a text are printed with. */
export type TextPrinting = Speech & Printing & KnownFigures & Origins;

/** Prints the numbers of a text. Throws at what `checkText` reports. */
export function expandText(text: EditorText, printing: TextPrinting): Words {
  return expandWords(withoutNoteNumbers(text.markdown), printing);
}

/** The name of a footnote is no figure, and is not printed: pages number them in order. Its digits become small ones, so that nobody takes them for a figure. */
function withoutNoteNumbers(markdown: string): string {
  return markdown.replace(/\[\^[^\]\s]+\]/g, (sign) =>
    sign.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? ""),
  );
}

/** Prints the numbers of words that stand in no file of their own. */
export function expandWords(words: string, printing: TextPrinting): Words {
  // Most have none.
  return words.includes("{{") ? compiled(words)({}, { data: { printing } }) : words;
}

/** Of words that say the same with other figures. */
const templates = new Map<string, Handlebars.TemplateDelegate>();
const mostTemplates = 2000;

function compiled(words: string): Handlebars.TemplateDelegate {
  const known = templates.get(words);
  if (known !== undefined) return known;
  const template = handlebars.compile(words, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(textHelpers).map((name) => [name, true])),
  });
  if (templates.size >= mostTemplates) templates.clear();
  templates.set(words, template);
  return template;
}

const handlebars = Handlebars.create();
for (const helper of Object.keys(textHelpers)) {
  handlebars.registerHelper(helper, (...given: unknown[]) => {
    const { hash, data } = given.at(-1) as Handlebars.HelperOptions;
    const printing: TextPrinting = data.printing;
    return printCall(resolveCall({ helper, positional: given.slice(0, -1), named: hash }, printing.index), printing);
  });
}

/** Prints a call that was understood, as marked text. */
export function printCall(resolved: Resolved, printing: TextPrinting): Words {
  const { language, say, index } = printing;
  switch (resolved.kind) {
    case "estimate": {
      const indicator = index.indicator(resolved.estimate.indicator);
      if (indicator === undefined) throw new Error(`no indicator ${resolved.estimate.indicator}`);
      return marked(resolved.estimate.id, formatEstimate(resolved.estimate, indicator, { language, say }));
    }
    case "base":
      return marked(resolved.id, formatNumber(resolved.base, 0, language), "base");
    case "change":
      return changeWords(changeOf(resolved.after, index), "within", printing);
    case "quoted": {
      const source = printing.sourceOf(resolved.source as SourceId);
      return say("quotedWithSource", { words: resolved.words, source: printing.text(source.title) });
    }
    case "claim":
      return say("quote", { words: resolved.claim.words[language] ?? "" });
    case "figure":
      // The report that prints it fills its number in.
      return chartReference(resolved.shown, "");
    case "plain":
      return escapeMarkdown(resolved.words);
    case "problem":
      throw new Error(`${resolved.message} (${resolved.hint})`);
  }
}
