/** A benchmark file: a figure a row, by institution, question and group; combinations with fewer than five respondents are left out, and a note under the table says so. */
import { randomOf } from "../../../universities/random.ts";
import { aColumn, type Cell, type Column, type Person } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { textOptions } from "../scales.ts";
import { csv } from "../writing/csv.ts";

interface Figure {
  readonly cells: readonly Cell[];
  readonly base: number;
}

const institutions = [
  "Hogeschool Voorbeeld",
  "Universiteit Model",
  "Universiteit Fictie",
  "Academie Verzonnen",
  "Landelijk",
];
const questions = ["SFR_01", "SFR_03", "BEG_04", "WLZ_1", "WLZ_2", "ALG_OORD"];
const groups = ["Totaal", "bachelor", "master", "voltijd", "deeltijd"];

const figures: readonly Figure[] = institutions.flatMap((institution) =>
  questions.flatMap((question) =>
    groups.map((group) => {
      const random = randomOf(2714, `${institution} ${question} ${group}`);
      const base = random.chance(0.15) ? random.whole(0, 4) : random.whole(5, 2400);
      return {
        base,
        cells: [
          2025,
          institution,
          question,
          group,
          Number(random.between(2.6, 4.4).toFixed(2)),
          base,
          Number(random.between(20, 80).toFixed(1)),
        ],
      };
    }),
  ),
);
const told = figures.filter(({ base }) => base >= 5);
const at = (place: number) => (person: Person) => told[person.at]?.cells[place] ?? null;

const columns: readonly Column[] = [
  aColumn({ name: "jaar", role: { is: "technical" }, draw: at(0) }),
  aColumn({
    name: "instelling",
    role: { is: "group", of: "institution" },
    values: textOptions(institutions),
    draw: at(1),
  }),
  aColumn({ name: "vraag", role: { is: "group", of: "question" }, values: textOptions(questions), draw: at(2) }),
  aColumn({ name: "uitsplitsing", role: { is: "group", of: "group" }, values: textOptions(groups), draw: at(3) }),
  aColumn({ name: "gem", role: { is: "published figure" }, draw: at(4) }),
  aColumn({ name: "n", role: { is: "published base" }, draw: at(5) }),
  aColumn({ name: "pct_45", role: { is: "published figure" }, isKnowable: false, draw: at(6) }),
];

export const benchmarkFile: Kind = {
  id: "benchmark-file",
  language: "nl",
  what: "benchmark",
  seed: 2714,
  respondents: told.length,
  dataFile: "benchmark_2025.csv",
  columns,
  files: ({ rows }, manner) => {
    const note = [
      "Combinaties met minder dan vijf respondenten zijn niet opgenomen.",
      null,
      null,
      null,
      null,
      null,
      null,
    ];
    return {
      "benchmark_2025.csv": csv(
        [columns.map(({ name }) => name), ...rows, note],
        { separator: ";", decimal: ",", quotesAll: false, empty: "" },
        manner.encoding,
      ),
    };
  },
};
