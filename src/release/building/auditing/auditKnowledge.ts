/** All that documents are composed of -> what the audit knows before it reads anything. */
import { cellName, type Knowledge, type KnownCell, sentencesOf } from "../../../audit/index.ts";
import type { DecidedWave } from "../../../disclosure/index.ts";
import { type Domain, domainKey, facultyNouns, levelsOf } from "../../../domain/index.ts";
import { wordsWithDigits } from "../../../wording/index.ts";
import { calledBy } from "../composing/calledThing.ts";
import type { Worded } from "../worded.ts";
import { directoryOf } from "./directory.ts";
import { namesOf } from "./domainNames.ts";
import { wordingsOf } from "./wordings.ts";

/** Of all that documents are composed of. */
export type AuditBasis = Pick<Worded, "data" | "design" | "rounded" | "sentences" | "ownWords">;

export function knowledgeOf(worded: AuditBasis): Knowledge {
  const { data, design, rounded, ownWords } = worded;
  const { decided, figures } = rounded;
  const called = calledBy(worded);
  const surveyOf = new Map(data.indicators.indicators.map(({ id, survey }) => [String(id), String(survey)]));
  const printed = new Set(
    figures
      .filter(({ status }) => status === "computed" || status === "counted")
      .map(({ indicator, wave, domain }) => cellName(surveyOf.get(indicator) ?? "", wave, domainKey(domain))),
  );
  const cells = decided.flatMap((wave) => {
    const touched = new Set(
      [wave.respondents, ...wave.items.map(({ decisions }) => decisions)]
        .flat()
        .flatMap(({ status, key }) => (status === "hidden" || status === "not made" ? [key] : [])),
    );
    return wave.respondents.map(
      ({ survey, wave: year, key, domain }): KnownCell => ({
        survey,
        wave: year,
        key,
        family: familyOf(survey, domain),
        names: data.university.languages.flatMap((language) => namesOf(domain, data, language, called)),
        heads:
          domain.kind === "other" ? data.university.languages.map((language) => called(language, "domain.others")) : [],
        hidden: touched.has(key) && !printed.has(cellName(survey, year, key)),
      }),
    );
  });
  const levels = new Set(
    data.university.languages.flatMap((language) =>
      levelsOf(data.university).map((level) => called(language, `level.${level}`)),
    ),
  );
  // Also of pages that say them where nobody notes it: those around a report, that on accessibility.
  const ownDigits = data.university.languages.flatMap((each) => wordsWithDigits(design.messages[each], each));
  return {
    cells,
    directory: directoryOf(data, figures, called),
    surveyOf,
    hiddenFigures: new Set(figures.filter(({ status }) => status === "suppressed").map(({ id }) => id)),
    facultyNouns: facultyNouns(data.university.facultyNoun),
    hiddenWords: data.university.languages.map((language) => called(language, "value.hidden")),
    harmless: [
      ...wordingsOf(data),
      ...[...ownWords].filter((words) => !isLabel(words)).flatMap(sentencesOf),
      ...ownDigits.flatMap(sentencesOf).filter((words) => /\d/.test(words) && /\p{L}/u.test(words)),
    ],
    labels: [...ownWords].filter((words) => isLabel(words) && !levels.has(words)),
  };
}

function isLabel(words: string): boolean {
  return !/[\s\d]/.test(words);
}

/** Cells of which people must not write a number: nothing is printed of them, or of what is sensitive everybody or nobody said it. */
export function untoldCells(
  { cells }: Pick<Knowledge, "cells">,
  decided: readonly DecidedWave[],
): readonly KnownCell[] {
  const sameAnswer = new Set(
    decided.flatMap(({ items }) =>
      items.flatMap(({ decisions }) =>
        decisions.flatMap((each) =>
          each.status === "hidden" && each.because === "everybody or nobody"
            ? [cellName(each.survey, each.wave, each.key)]
            : [],
        ),
      ),
    ),
  );
  return cells.map((cell) => ({
    ...cell,
    hidden: cell.hidden || sameAnswer.has(cellName(cell.survey, cell.wave, cell.key)),
  }));
}

function familyOf(survey: string, domain: Domain): string {
  switch (domain.kind) {
    case "programme":
    case "other":
      return `${survey} programmes of ${domain.faculty}`;
    case "part":
      return `${survey} ${domain.faculty} ${domain.group}`;
    case "group":
      return `${survey} ${domain.group}`;
    default:
      return `${survey} ${domain.kind}`;
  }
}
