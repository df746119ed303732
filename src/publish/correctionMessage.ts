/** A parcel of corrected files -> the message that goes with it: which kinds of things are different in the files that this recipient has, and which they are. Written from the data. */
import { contentKinds, type DocumentChange, editionOf, type Language } from "../domain/index.ts";
import { escapeMarkdown } from "../editors/index.ts";
import { correctionsFor } from "../release/index.ts";
import type { Say } from "../wording/index.ts";
import { changesSince } from "./changedSince.ts";
import { markdownTable } from "./markdownTable.ts";
import type { Parcel } from "./parcels.ts";
import type { LetterInputs } from "./writeMessage.ts";

/** More figures are a table. */
const mostSentences = 5;

export function correctionMessage(parcel: Parcel, documents: string, say: Say, inputs: LetterInputs) {
  const { data, year } = inputs;
  const { language } = parcel.recipient;
  const editions = correctionsOf(parcel, inputs);
  const change = changeOf(parcel, inputs);
  const about = { title: say("report.title"), year: String(year) };
  const sentences = [...new Set(editions.flatMap(({ corrections }) => corrections))];
  const rows = editions.flatMap((each) => each.rows.map(({ name, before, now }) => [name, before, now]));
  const reasons = editions.flatMap(({ reason }) => (reason === null ? [] : [escapeMarkdown(reason)]));
  const markdown = [
    say("mail.correction.intro", about),
    ...new Set(reasons),
    ...new Set(editions.flatMap(({ rounding }) => rounding ?? [])),
    `### ${say("mail.correction.heading")}`,
    say("mail.correction.changed", { kinds: kindsOf(change, sentences.length, language, say) }),
    ...(sentences.length === 0
      ? []
      : sentences.length <= mostSentences
        ? [listOf(sentences)]
        : [markdownTable(say("edition.figures"), columnsOf(say), distinct(rows))]),
    ...namesOf(change, say),
    ...(documents === "" ? [] : [documents]),
  ].join("\n\n");
  const edition = editionOf(data.corrections.get(year));
  return { subject: say("mail.correction.subject", { ...about, edition }), markdown };
}

/** What the editions that they do not have corrected of figures that they may read, where one of their files holds something of it. They have each file in an edition of its own. */
function correctionsOf({ recipient, items }: Parcel, inputs: LetterInputs) {
  const fresh = items.filter(({ state }) => state === "new");
  const has = Math.min(...fresh.map((each) => each.has));
  const estimates = new Set(fresh.flatMap(({ artefact }) => artefact.estimates));
  const audiences = new Set(items.map(({ artefact }) => artefact.audience));
  const told = correctionsFor(inputs, recipient.language, [...audiences], (id) => estimates.has(id), has);
  const touching = inputs.data.corrections
    .get(inputs.year)
    ?.editions.filter((edition) =>
      fresh.some(
        (each) =>
          edition.edition > each.has &&
          changesSince({ year: inputs.year, editions: [edition] }, each.artefact, each.has)?.length !== 0,
      ),
    );
  return told.filter(({ edition }) => touching?.some((each) => each.edition === edition));
}

/** Of all their files together; names in their language where a file in it has some. */
function changeOf(parcel: Parcel, { data, year }: LetterInputs): DocumentChange {
  const corrections = data.corrections.get(year);
  const fresh = parcel.items.filter(({ state }) => state === "new");
  const found = fresh.map(({ artefact, has }) => ({ artefact, changes: changesSince(corrections, artefact, has) }));
  const own = found.filter(({ artefact }) => artefact.language === parcel.recipient.language);
  const named = (own.some(({ changes }) => (changes ?? []).length > 0) ? own : found).flatMap(
    ({ changes }) => changes ?? [],
  );
  const all = found.flatMap(({ changes }) => changes ?? []);
  const of = (kind: (typeof contentKinds)[number]) => [...new Set(named.flatMap((each) => each[kind]))];
  return {
    document: "",
    figures: Math.max(0, ...all.map(({ figures }) => figures)),
    rounded: Math.max(0, ...all.map(({ rounded }) => rounded)),
    actions: of("actions"),
    decisions: of("decisions"),
    texts: of("texts"),
    charts: of("charts"),
    unknown: found.some(({ changes }) => changes === null) || all.some(({ unknown }) => unknown),
  };
}

/** "3 figures, one action and the text of 2 chapters". `told`: so many figures are told one by one. */
function kindsOf(change: DocumentChange, told: number, language: Language, say: Say): string {
  const figures = told > 0 ? told : change.figures;
  const isElse = figures === 0 && change.rounded === 0 && contentKinds.every((kind) => change[kind].length === 0);
  const kinds = [
    ...(figures > 0 ? [say("mail.correction.kind.figures", { count: figures })] : []),
    ...contentKinds
      .filter((kind) => change[kind].length > 0)
      .map((kind) => say(`mail.correction.kind.${kind}`, { count: change[kind].length })),
    ...(change.rounded > 0 ? [say("mail.correction.kind.rounded")] : []),
    ...(change.unknown || isElse ? [say("mail.correction.kind.unknown")] : []),
  ];
  return new Intl.ListFormat(language, { type: "conjunction" }).format(kinds);
}

function namesOf(change: DocumentChange, say: Say): readonly string[] {
  const told = contentKinds.filter((kind) => change[kind].length > 0);
  return told.length === 0
    ? []
    : [listOf(told.map((kind) => say(`edition.names.${kind}`, { names: change[kind].join("; ") })))];
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
}

function distinct(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function columnsOf(say: Say): readonly string[] {
  return (["figure", "before", "now"] as const).map((column) => say(`edition.columns.${column}`));
}
