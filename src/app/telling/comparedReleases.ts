/** What differs between two releases -> figures, files and who has them, line by line. */
import { contentKinds, printable } from "../../domain/index.ts";
import type { ComparedReleases } from "../compare/compareReleases.ts";
import { readablePath } from "../folders.ts";
import type { Done } from "./told.ts";

type Diff = ComparedReleases["diff"];

const causes = {
  edition: "its source published another edition",
  data: "the data changed",
  rule: "how it is computed or hidden changed",
  program: "the program changed",
} as const;

export function comparedReleases({ diff, holders, draft }: ComparedReleases): Done {
  const lines = [
    headOf(diff),
    "",
    ...figureLines(diff),
    "",
    ...changeLines(diff),
    "",
    ...documentLines(diff),
    "",
    ...holderLines(holders),
  ];
  const next =
    draft === null
      ? ""
      : `\n${readablePath(draft)}: read it, say under \`reason\` what happened, and make the release again\n`;
  return {
    text: `${lines.map(printable).join("\n")}\n${next}`,
    value: { ...diff, holders },
  };
}

function headOf({ year, before, after }: Diff): string {
  return before.edition === after.edition
    ? `${year}: two releases of edition ${after.edition}`
    : `${year}: edition ${before.edition} and edition ${after.edition}`;
}

function figureLines({ figures, rounded, unseen, sources }: Diff): readonly string[] {
  return [
    `${figures.length} figures differ`,
    ...figures.map(
      ({ estimate, before, after, cause }) =>
        `  ${estimate}  ${givenWords(before)} -> ${givenWords(after)}  (${causes[cause]})`,
    ),
    ...(rounded > 0
      ? [`${rounded} others are the same, and rounded to other steps than before: that is no correction`]
      : []),
    ...(unseen > 0 ? [`${unseen} others differ below the digit that is printed: that is no correction`] : []),
    ...(sources.length > 0 ? [`${sources.length} others are the same, and name another source or edition`] : []),
  ];
}

function givenWords(given: Diff["figures"][number]["before"]): string {
  return given.state === "shown" ? String(given.value) : given.state;
}

/** What is different for readers, document by document. */
function changeLines({ changed }: Diff): readonly string[] {
  return [
    `${changed.length} documents differ for their readers`,
    ...changed.map(({ document, figures, rounded, unknown, ...named }) => {
      const counted = [
        ...(figures > 0 ? [`figures: ${figures}`] : []),
        ...(rounded > 0 ? [`rounded: ${rounded}`] : []),
      ];
      const names = contentKinds
        .filter((kind) => named[kind].length > 0)
        .map((kind) => `${kind}: ${named[kind].join("; ")}`);
      const rest = unknown ? ["words or other parts: nobody knows which"] : [];
      return `  ${document}  ${[...counted, ...names, ...rest].join(", ")}`;
    }),
  ];
}

function documentLines({ documents }: Diff): readonly string[] {
  const linesOf = ({ id, what, figures, sentences, charts }: Diff["documents"][number]) => [
    `  ${id}  ${what}${figures.length === 0 ? "" : `, ${figures.length} of the figures`}`,
    ...sentences.flatMap(({ before, after }) => [
      ...(before === null ? [] : [`    - ${before}`]),
      ...(after === null ? [] : [`    + ${after}`]),
    ]),
    ...charts.map((headline) => `    chart: ${headline}`),
  ];
  return [`${documents.length} files differ`, ...documents.flatMap(linesOf)];
}

function holderLines(holders: ComparedReleases["holders"]): readonly string[] {
  return [
    holders.length === 0 ? "nobody has got any of them" : `${holders.length} have got them`,
    ...holders.map(
      ({ recipient, to, files, state }) =>
        `  ${recipient}, ${to}${state === "unknown" ? " (perhaps)" : ""}: ${files.join(" ")}`,
    ),
  ];
}
