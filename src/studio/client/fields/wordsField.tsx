/** One text in all of the university's languages, side by side. */
import type { Language } from "../../../domain/index.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { languageName } from "../inWords.ts";
import { say } from "../say.ts";
import { FiguresBox } from "./figuresBox.tsx";
import { elementId, type Form } from "./form.ts";
import { TextBox } from "./textBox.tsx";
import { noteSaved, typedAt } from "./typed.ts";

interface Given {
  readonly form: Form;
  readonly path: YamlPath;
  readonly most: number | null;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  readonly hasFigures?: boolean;
}

export function WordsField({ form, path, most, labelledBy, describedBy, isWrong = false, hasFigures = false }: Given) {
  const { languages } = form.file;
  const saved: Readonly<Record<string, unknown>> = Object(form.valueAt(path));
  const nameOf = (language: Language) => form.keyOf([...path, language]);
  const isFresh = form.valueAt(path) === undefined || form.valueAt(path) === null;
  const typedIn = languages.filter((language) => (typedAt(nameOf(language))?.text ?? "") !== "");
  const commit = async (language: Language, text: string) => {
    if (text === "") {
      if (saved[language] === undefined) return "saved";
      return (await form.change({ kind: "remove", path: [...path, language] })) === "saved" ? "saved" : "kept";
    }
    if (!isFresh || form.isNew)
      return (await form.change({ kind: "set", path: [...path, language], value: text })) === "saved"
        ? "saved"
        : "kept";
    // A text that lacks a language holds everything up: it is written when it is whole.
    const whole = languages.map(
      (each) => [each, each === language ? text : (typedAt(nameOf(each))?.text ?? "")] as const,
    );
    if (whole.some(([, words]) => words === "")) return "kept";
    const outcome = await form.change({ kind: "set", path, value: Object.fromEntries(whole) });
    if (outcome === "saved") for (const [each, words] of whole) noteSaved(nameOf(each), words);
    return outcome === "saved" ? "saved" : "kept";
  };
  const isWaiting = isFresh && !form.isNew && typedIn.length > 0;
  return (
    <div class="words">
      {languages.map((language) => {
        const id = elementId(form, [...path, language]);
        const given = {
          name: nameOf(language),
          id,
          saved: textOf(saved[language]),
          labelledBy: `${labelledBy} ${id}-name`,
          describedBy,
          lang: language,
          isWrong,
          commit: async (text: string) => await commit(language, text),
        };
        return (
          <div key={language} class="in-language">
            <label id={`${id}-name`} for={id}>
              {languageName(language)}
            </label>
            {hasFigures ? <FiguresBox {...given} /> : <TextBox {...given} most={most} />}
          </div>
        );
      })}
      {isWaiting ? <p class="hint">{say("studio.fields.untilAll")}</p> : null}
    </div>
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
