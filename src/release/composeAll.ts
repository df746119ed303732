/** (data, design, year) -> all that the reports say, or what in the data and texts keeps them from being written. */

import type { FigureAttack } from "../audit/index.ts";
import type { DecidedWave } from "../disclosure/index.ts";
import {
  type ArchivedYear,
  type Audience,
  audienceOf,
  composeReport,
  composeSite,
  type EditionWords,
  editionWords,
  isOnSite,
  mayRead,
  messageIds,
  missingHelp,
  type Report,
  type ReportKey,
  reportId,
  type SitePage,
} from "../documents/index.ts";
import {
  boardEmbargo,
  type Design,
  type Domain,
  type Figure,
  type Finding,
  type ItemId,
  type ItemTally,
  type Language,
  type Letter,
  type LetterValue,
  nearest,
  type ResponseFacts,
  type SurveyId,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import {
  checkLetter,
  checkText,
  fieldFindings,
  languagesWithoutWords,
  parityFindings,
  proseFindings,
  textSections,
  verdictsOf,
  type WrittenLetter,
  writeLetter,
} from "../editors/index.ts";
import { releasedFigures } from "../figures/index.ts";
import {
  type EstimateIndex,
  indexEstimates,
  type Prose,
  plain,
  startProse,
  startWriting,
} from "../statements/index.ts";
import {
  compareEstimates,
  type Disagreement,
  disagreements,
  publishedEstimates,
  responseSummaries,
} from "../survey/index.ts";
import { createMessages, type MessageValues, type Say } from "../wording/index.ts";
import { type ProtectedFigures, protectFigures } from "./protectFigures.ts";

export interface Composer {
  /** Protected and rounded: what may be handed out. */
  readonly estimates: readonly Figure[];
  /** On every figure of the responses. For the analyst only. */
  readonly decided: readonly DecidedWave[];
  /** What an attack on figures knows. */
  readonly attack: FigureAttack;
  /** What the program itself calls things: a level of study, the university without a faculty, its other programmes, a hidden figure. */
  readonly called: (language: Language, key: CalledThing, values?: MessageValues) => string;
  /** What the sentences of all that was composed so far are made of, beside names, texts and figures; and its chapters' titles with their numbers. */
  readonly ownWords: ReadonlySet<string>;
  readonly compose: (key: ReportKey, language: Language) => Report;
  /** The pages of the intranet site, and the board report as readers of the intranet get it. `years`: of all releases in its archive, newest first. */
  readonly composeSite: (
    language: Language,
    years: readonly ArchivedYear[],
    /** Reports that are left out. */
    held: ReadonlySet<string>,
    /** Files that it can offer: "reports/board.nl.pdf", "edition-1/board.nl.pdf". */
    offered: ReadonlySet<string>,
  ) => { readonly pages: readonly SitePage[]; readonly board: Report };
  /** What earlier editions had wrong, for readers of these audiences. */
  readonly corrected: (
    language: Language,
    audiences: readonly string[],
    isWanted: (estimate: string) => boolean,
    /** The edition that they have. */
    since: number,
  ) => readonly EditionWords[];
  /** A covering letter with its values and figures. */
  readonly letter: (letter: Letter, values: Readonly<Record<LetterValue, string>>) => WrittenLetter;
}

export type CalledThing = `level.${string}` | "domain.rest" | "domain.other" | "domain.others" | "value.hidden";

export interface Composition {
  readonly composer: Composer;
  readonly findings: readonly Finding[];
}

/** Questions of the wave that fewer than the minimum answered in all. */
function leftOutIn({ survey, wave }: ResponseFacts, decided: readonly DecidedWave[]): readonly ItemId[] {
  return decided
    .filter((each) => each.survey === survey && each.wave === wave)
    .flatMap(({ items }) => items)
    .flatMap(({ item, decisions }) => (decisions.some(({ status }) => status === "left out") ? [item] : []));
}

/** Estimates are made once; each report is composed, when it is asked for, from those that its audience may read. */
export function composeAll(
  data: UniversityData,
  tallies: readonly ItemTally[],
  design: Design,
  year: Year,
  {
    surveys,
    decided,
    knowledge,
    judged,
  }: Pick<ProtectedFigures, "surveys" | "decided" | "knowledge" | "judged"> = protectFigures(data, tallies),
): Composition {
  const { indicators } = data.indicators;
  const { estimates: published, claims } = publishedEstimates(indicators, data.surveys);
  const computed = surveys.flatMap((each) => each.estimates);
  const shown = new Set(computed.flatMap(({ id, status }) => (status === "computed" ? [id] : [])));
  // Judged once, from the exact figures of all cells: every report, page and text reads these verdicts.
  const comparisons = compareEstimates(indicators, [...published, ...surveys.flatMap((each) => each.computed)], (id) =>
    shown.has(id),
  );
  // From here on nothing exact is at hand.
  const { figures: estimates, ...told } = releasedFigures(
    {
      estimates: [...published, ...computed],
      comparisons,
      responses: data.surveys.flatMap(({ survey }) => responseSummaries(survey, tallies)),
    },
    data.surveys.map(({ survey }) => survey),
    indicators,
  );
  const released = {
    ...told,
    responses: told.responses.map((each) => ({ ...each, leftOut: leftOutIn(each, decided) })),
  };
  const sourceIds = data.surveys.flatMap((each) => each.published?.sources.map(({ id }) => id) ?? []);
  const coverage = new Map(data.surveys.map(({ survey }) => [survey.id, survey.coverage]));
  const coverageOf = (survey: SurveyId) => {
    const found = coverage.get(survey);
    if (found === undefined) throw new Error(`no survey ${survey}`);
    return found;
  };
  const indexOf = (readable: readonly Figure[], isRead?: (kind: Domain["kind"]) => boolean) =>
    indexEstimates({ ...released, estimates: readable, claims, sourceIds }, indicators, coverageOf, isRead);
  const ownWords = new Set<string>();
  const sentences = new Map(
    data.university.languages.map((each) => [each, createMessages(each, design.messages[each], ownWords)]),
  );
  const compose = (key: ReportKey, language: Language) => {
    const say = sentences.get(language);
    if (say === undefined) throw new Error(`no messages in ${language}`);
    const readable = estimates.filter(({ domain }) => mayRead(audienceOf(key), domain));
    return numbered(composeReport(key, year, language, data, indexOf(readable), say), ownWords);
  };
  const isReadOnSite = (kind: Domain["kind"]) =>
    isOnSite({ kind }) && (data.university.site.faculties || (kind !== "faculty" && kind !== "rest"));
  const onSite = estimates.filter(({ domain }) => isReadOnSite(domain.kind));
  const siteIndex = indexOf(onSite, isReadOnSite);
  const compositionOfSite: Composer["composeSite"] = (language, years, held, offered) => {
    const say = sentences.get(language);
    if (say === undefined) throw new Error(`no messages in ${language}`);
    const report = (key: ReportKey) => numbered(composeReport(key, year, language, data, siteIndex, say), ownWords);
    const board = report({ kind: "board" });
    const faculties = data.university.site.faculties
      ? data.university.faculties
          .map(({ id }) => ({ kind: "faculty" as const, faculty: id }))
          .filter((key) => !held.has(reportId(key)))
          .map(report)
      : [];
    const pages = composeSite({ board, faculties, years, offered }, year, language, data, siteIndex, onSite, say);
    return { pages, board };
  };
  const called: Composer["called"] = (language, key, values) => sentences.get(language)?.(key, values) ?? "";
  // What the editors may print: their texts stand in the reports of all audiences.
  const everyone = indexOf(
    estimates.filter(({ domain }) => domain.kind === "university" || domain.kind === "national"),
  );
  const { facultyNoun } = data.university;
  const prose = startProse(
    everyone,
    [...data.indicators.topics.map(({ name }) => name), ...indicators.flatMap(({ name, short }) => [name, short])],
    verdictsOf(everyone),
    facultyNoun === undefined ? [] : [facultyNoun.one, facultyNoun.many],
  );
  const findings = [
    ...data.texts.flatMap((text) => [...checkText(text, everyone), ...proseFindings(text, prose)]),
    ...parityFindings(data.texts, everyone),
    ...data.letters.flatMap((letter) => checkLetter(letter, prose)),
    ...languagesWithoutWords(data.university),
    ...fieldFindings(data, year, prose),
    ...lostEmbargoes(year, data),
    ...messageFindings(year, data, sentences, prose, indexOf(estimates)),
    ...helpFindings(data, year, compose),
    ...textsWithoutPlace(data),
    ...disagreements(published, tallies, indicators, data.surveys).map(disagreementFinding),
  ];
  const letterOf: Composer["letter"] = (letter, values) => {
    const say = sentences.get(letter.language);
    if (say === undefined) throw new Error(`no messages in ${letter.language}`);
    return writeLetter(letter, values, startWriting(letter.language, year, data, everyone, say));
  };
  const corrected: Composer["corrected"] = (language, audiences, isWanted, since) => {
    const say = sentences.get(language);
    if (say === undefined) throw new Error(`no messages in ${language}`);
    return audiences.flatMap((each) => {
      const audience = each as Audience;
      const readable = indexOf(estimates.filter(({ domain }) => mayRead(audience, domain)));
      return editionWords(startWriting(language, year, data, readable, say), audience, isWanted, since).map(
        (words) => ({
          ...words,
          corrections: words.corrections.map(plain),
        }),
      );
    });
  };
  const composer: Composer = {
    corrected,
    estimates,
    decided,
    attack: { knowledge, judged },
    called,
    ownWords,
    compose,
    composeSite: compositionOfSite,
    letter: letterOf,
  };
  return { composer, findings };
}

/** Notes the titles of chapters as they are set: in a heading with a space behind their number, in a link without. */
function numbered(report: Report, ownWords: Set<string>): Report {
  for (const { number, title } of report.chapters)
    if (number !== null) for (const between of [" ", ""]) ownWords.add(`${number}${between}${title}`);
  return report;
}

/** An adoption speaks of one release: once it is the next one's, nothing else would say that the one before was under embargo. */
function lostEmbargoes(year: Year, { adoptions, corrections }: UniversityData): readonly Finding[] {
  return (corrections.get(year)?.editions ?? []).flatMap(({ replaces, embargo }, place) => {
    const until = boardEmbargo(adoptions.get(year), replaces);
    if (until === undefined || (embargo !== undefined && embargo >= until)) return [];
    return [
      {
        file: `data/corrections/${year}.yaml`,
        at: ["editions", place],
        message: `the edition that this one replaces may not be published before ${until}`,
        hint: `say so here: embargo: ${until}`,
      },
    ];
  });
}

/** A finding about words within a YAML file. */
function ofPart({ file, message, hint }: Finding, at: NonNullable<Finding["at"]>): Finding {
  return { file, at, message, ...(hint === undefined ? {} : { hint }) };
}

/** Choices of messages that nobody could make, and rewritten ones that can't be printed. */
function messageFindings(
  year: Year,
  data: UniversityData,
  sentences: ReadonlyMap<Language, Say>,
  prose: Prose,
  all: EstimateIndex,
): readonly Finding[] {
  const choices = data.messages.get(year);
  const [language] = data.university.languages;
  const say = language && sentences.get(language);
  if (choices === undefined || say === undefined || language === undefined) return [];
  const file = `data/texts/${year}/messages.yaml`;
  const known = [...new Set(messageIds(year, data, all, say, language))];
  const chosen = [
    ...choices.pin.map((id, place) => ({ id, at: ["pin", place] })),
    ...choices.drop.map((id, place) => ({ id, at: ["drop", place] })),
    ...choices.rewrite.map(({ id }, place) => ({ id, at: ["rewrite", place, "id"] })),
  ];
  const unknown = chosen
    .filter(({ id }) => !known.includes(id))
    .map(({ id, at }): Finding => {
      const meant = nearest(id, known);
      const message = `there is no message "${id}"${meant === null ? "" : `: did you mean "${meant}"?`}`;
      return { file, at, message, hint: `known: ${known.join(", ")}` };
    });
  const wrong = choices.rewrite.flatMap(({ id, words }, place) => {
    const at = ["rewrite", place, "words"];
    const texts = data.university.languages.map((each) => ({
      year,
      language: each,
      section: id,
      markdown: words[each] ?? "",
      file,
      linesAbove: 0,
    }));
    const own = texts.flatMap((text) =>
      [...checkText(text, prose.index), ...proseFindings(text, prose)].map((found) =>
        ofPart(found, [...at, text.language]),
      ),
    );
    return [...own, ...parityFindings(texts, prose.index).map((found) => ofPart(found, at))];
  });
  return [...unknown, ...wrong];
}

/** The board report and the first faculty's stand for all: their chapters are the same. */
function helpFindings(data: UniversityData, year: Year, compose: Composer["compose"]): readonly Finding[] {
  const [first] = data.university.faculties;
  // What is unknown of a year has a finding of its own.
  if (!data.plans.has(year) && !data.texts.some((text) => text.year === year)) return [];
  const keys: readonly ReportKey[] = [
    { kind: "board" },
    ...(first === undefined ? [] : [{ kind: "faculty" as const, faculty: first.id }]),
  ];
  const missing = keys.flatMap((key) =>
    data.university.languages.flatMap((language) => {
      try {
        return missingHelp(compose(key, language).chapters);
      } catch {
        // A report that can't be composed has findings that say why.
        return [];
      }
    }),
  );
  const once = new Map(missing.map((each) => [`${each.chapter} ${each.subject}`, each]));
  return [...once.values()].map(({ chapter, subject }) => ({
    file: "data/university.yaml",
    message: `the chapter "${chapter}" speaks of ${subject}, but nobody is named to turn to`,
    hint: `add an entry under \`help\` with for: ${subject}, and the numbers to call`,
  }));
}

function disagreementFinding({ published, computed, survey }: Disagreement): Finding {
  const { indicator, wave, value } = published;
  return {
    file: `data/surveys/${survey}/published.yaml`,
    message: `${indicator} in ${wave} is published as ${value}, but the responses give ${computed.toFixed(3)}`,
    hint: "is it the same edition of the file, with the same weights and the same question?",
  };
}

function textsWithoutPlace(data: UniversityData): readonly Finding[] {
  const places = textSections(data);
  return data.texts
    .filter((text) => !places.includes(text.section))
    .map((text) => ({
      file: text.file,
      message: `no report has a place for a text called "${text.section}"`,
      hint: `places are ${places.join(", ")}`,
    }));
}

/** The newest year that has an action plan or texts; null where there is none. */
export function newestYear(data: UniversityData): Year | null {
  const years = [...data.plans.keys(), ...data.decisions.keys(), ...data.texts.map((text) => text.year)];
  return years.length === 0 ? null : Math.max(...years);
}
