/** Documents as plain data -> what an attacker gets out of them, before any of them is made; as an earlier run found it, where neither what a document is composed of nor the program's own words are others. */
import type { Audit, Auditor } from "../../../audit/index.ts";
import type { Notebook } from "../../../domain/index.ts";
import { stampOf } from "../../../store/index.ts";
import { auditorOf, readerOfArtefact } from "../auditing/auditRelease.ts";
import { keepComposed } from "../composing/composedReport.ts";
import type { Scope } from "../scope.ts";
import { type Worded, word } from "../worded.ts";
import {
  type DocumentPart,
  type DocumentParts,
  documentFiles,
  type ForAudience,
  figureFiles,
} from "./documentParts.ts";
import { areStrings, haveTexts } from "./noted.ts";

type Leaks = Audit["leaks"];

/** Only once all is composed is it known what sentences are made of: these words are harmless, wherever they stand. `scope`: null where documents can't be composed. `sealed`: what was found in the same answers. */
export function composedLeaks(worded: Worded, parts: DocumentParts, scope: Scope | null, sealed: Notebook): Leaks {
  const figures = composedOnce(parts.figures, [scope === null], sealed, (own) => figureFiles(own, scope));
  const documents =
    scope === null
      ? []
      : parts.languages.map((part) =>
          composedOnce(part, [], sealed, (own) => documentFiles(own, part.language, scope)),
        );
  const words = [...new Set([figures, ...documents].flatMap((each) => each.words))].toSorted();
  for (const each of words) worded.ownWords.add(each);
  const reading = new Reading(parts.figures, words, sealed);
  const leaks = [reading.ofFigures(figures), ...documents.map((each) => reading.ofDocuments(each))].flat();
  for (const { composed } of parts.languages.map((each) => each.worded))
    for (const [name, report] of composed) keepComposed(worded.composed, name, report);
  // The same words may stand twice in one file: one leak.
  return [...new Map(leaks.map((leak) => [`${leak.channel} ${leak.where} ${leak.message}`, leak])).values()];
}

interface Composed {
  /** Of all that its files and their findings depend on, beside the program's words. */
  readonly stamp: string;
  readonly words: readonly string[];
  readonly files: () => readonly ForAudience[];
}

/** Where its words are known, it is composed only when somebody asks for its files. */
function composedOnce(
  part: DocumentPart,
  besides: readonly unknown[],
  sealed: Notebook,
  compose: (worded: Worded) => readonly ForAudience[],
): Composed {
  const stamp = stampOf(part.stamp, besides);
  let composed: readonly ForAudience[] | null = null;
  const files = () => {
    composed ??= compose(part.worded);
    return composed;
  };
  const words = sealed.found("words of documents", stamp, areStrings, () => {
    files();
    return [...part.worded.ownWords].toSorted();
  });
  return { stamp, words, files };
}

/** Reads parts as an attacker does who knows all words of all of them. */
class Reading {
  readonly #worded: Worded;
  readonly #words: readonly string[];
  readonly #stamp: string;
  readonly #sealed: Notebook;
  #auditor: Auditor | null = null;

  constructor({ stamp, worded }: DocumentPart, words: readonly string[], sealed: Notebook) {
    this.#worded = worded;
    this.#words = words;
    // Of all that it knows: no text of editors is among it.
    this.#stamp = stampOf(stamp, words);
    this.#sealed = sealed;
  }

  /** Rows of all files are attacked together, and compared with those of workbooks. */
  ofFigures({ stamp, files }: Composed): Leaks {
    return this.#sealed.found("leaks of figures", [this.#stamp, stamp], areLeaks, () => {
      const auditor = this.#auditorAnew();
      for (const [file, called] of files()) auditor.read(file, this.#readerOf(file.path, called));
      return auditor.end().leaks;
    });
  }

  /** A document that is composed as before is not read again. */
  ofDocuments({ stamp, files }: Composed): Leaks {
    return this.#sealed.found("leaks of documents", [this.#stamp, stamp], areLeaks, () =>
      files().flatMap(([file, called]) => {
        const reader = this.#readerOf(file.path, called);
        return this.#sealed.found("leaks of a document", [this.#stamp, file, reader], areLeaks, () => {
          this.#auditor ??= this.#auditorAnew();
          return this.#auditor.leaksIn(file, reader);
        });
      }),
    );
  }

  #readerOf(id: string, called: ForAudience[1]) {
    return readerOfArtefact({ ...called, id }, this.#worded.data);
  }

  #auditorAnew(): Auditor {
    const knowing = word(this.#worded.rounded, this.#worded);
    for (const each of this.#words) knowing.ownWords.add(each);
    return auditorOf(knowing);
  }
}

function areLeaks(noted: unknown): noted is Leaks {
  return Array.isArray(noted) && noted.every((each) => haveTexts(each, ["channel", "where", "message"]));
}
