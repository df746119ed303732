/** A Dutch system file with WHO-5 and MHI-5: items in their own direction, scales from 0 to 100 that follow from them, and a cut-off that follows from those. */
import {
  battery,
  classed,
  derived,
  freeText,
  identifier,
  item,
  numberIn,
  scaleMembers,
  technical,
  weight,
} from "../builders.ts";
import type { Column, Person } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { grade, nominal, options, ordinal, yesNo } from "../scales.ts";
import { agreementNl, belongingNl, pressureNl } from "../words.ts";
import { savFile } from "../writing/savFile.ts";

/** 5 is all of the time, as the WHO prints it: the codes run down the page. */
const who = ordinal(
  "frequency",
  [5, 4, 3, 2, 1, 0]
    .map((code, at) => ({
      code,
      label:
        ["Voortdurend", "Meestal", "Meer dan de helft van de tijd", "Minder dan de helft van de tijd", "Soms", "Nooit"][
          at
        ] ?? "",
    }))
    .toReversed(),
  2,
  { noAnswer: [{ code: 9, label: "Geen antwoord" }] },
);
/** 1 is all of the time: three of five are reversed before they are summed. */
const mhi = ordinal("frequency", options(["Voortdurend", "Meestal", "Vaak", "Soms", "Zelden", "Nooit"]), 2, {
  noAnswer: [{ code: 9, label: "Geen antwoord" }],
});
const mhiShares = {
  ...mhi,
  first: { kind: "share" as const, codes: [1, 2] },
  alsoRight: [{ kind: "share" as const, codes: [1, 2, 3] }, { kind: "shares of each" as const }],
};
const agreement = ordinal("agreement", agreementNl, 2, { noAnswer: [{ code: 9, label: "Geen antwoord" }] });
const fives = (prefix: string) => [1, 2, 3, 4, 5].map((n) => `${prefix}_${n}`);

const whoScore = (person: Person): number | null => {
  const cells = fives("who5").map((name) => person.given.get(name) ?? null);
  return cells.some((cell) => cell === null || cell === 9)
    ? null
    : cells.reduce<number>((sum, cell) => sum + Number(cell), 0) * 4;
};
const mhiScore = (person: Person): number | null => {
  const cells = fives("mhi5").map((name) => numberIn(person, name));
  if (cells.some((cell) => cell === 0 || cell === 9)) return null;
  return cells.reduce((sum, cell, at) => sum + (at === 2 || at === 4 ? 6 - cell : cell - 1), 0) * 4;
};

export const columns: readonly Column[] = [
  identifier("resp_id", "Respondent", ({ at }) => at + 1),
  technical("startmoment", "Start", ({ random }) => `2025-02-${String(random.whole(1, 28)).padStart(2, "0")}`),
  classed(
    "faculty",
    "fac_code",
    "Faculteit",
    options(["Bètawetenschappen", "Diergeneeskunde", "Geowetenschappen", "Recht, Economie & Bestuur"]),
  ),
  classed(
    "programme",
    "opl_code",
    "Opleiding",
    options(
      ["A", "B", "C", "D", "E"].map((each) => `Opleiding ${each}`),
      100,
    ),
  ),
  classed("level", "ba_ma", "Fase", options(["bachelor", "master"])),
  classed("group:gender", "gender", "Gender", options(["man", "vrouw", "non-binair", "wil ik niet zeggen"])),
  classed("group:international", "internat", "Internationale student", [
    { code: 0, label: "nee" },
    { code: 1, label: "ja" },
  ]),
  ...scaleMembers(
    "WHO-5",
    (n) => `who5_${n}`,
    (each) => `De afgelopen twee weken … ${each}`,
    [
      "voelde ik me vrolijk en in een goed humeur",
      "voelde ik me rustig en ontspannen",
      "voelde ik me actief en vitaal",
      "werd ik fris en uitgerust wakker",
      "was mijn dagelijks leven gevuld met dingen die me interesseren",
    ],
    who,
  ),
  derived("who5_score", "WHO-5 (0-100)", fives("who5"), whoScore),
  derived(
    "who5_laag",
    "WHO-5 lager dan 50",
    ["who5_score"],
    ({ given }) => (given.get("who5_score") === null ? null : Number(given.get("who5_score")) < 50 ? 1 : 0),
    {
      values: [
        { code: 0, label: "nee" },
        { code: 1, label: "ja" },
      ],
    },
  ),
  ...scaleMembers(
    "MHI-5",
    (n) => `mhi5_${n}`,
    (each) => `Hoe vaak gedurende de afgelopen 4 weken … ${each}`,
    [
      "was u erg zenuwachtig?",
      "zat u zo in de put dat niets u kon opvrolijken?",
      "-voelde u zich kalm en rustig?",
      "voelde u zich somber en neerslachtig?",
      "-was u een gelukkig mens?",
    ],
    mhiShares,
  ),
  derived("mhi5_score", "MHI-5 (0-100; hoger is gezonder)", fives("mhi5"), mhiScore),
  derived(
    "mhi5_ongezond",
    "Psychisch ongezond (MHI-5 < 60)",
    ["mhi5_score"],
    ({ given }) => (given.get("mhi5_score") === null ? null : Number(given.get("mhi5_score")) < 60 ? 1 : 0),
    {
      values: [
        { code: 0, label: "gezond" },
        { code: 1, label: "ongezond" },
      ],
    },
  ),
  ...battery(
    (n) => `bind_${n}`,
    (each) => each,
    belongingNl,
    agreement,
  ),
  ...battery(
    (n) => `druk_${n}`,
    (each) => each,
    pressureNl,
    agreement,
  ),
  item("cijfer", "Welk cijfer geef je je welzijn?", grade([1, 10])),
  item("cijfer100", "Hoe vitaal voel je je, van 0 tot 100?", grade([0, 100])),
  classed(
    "filter",
    "hulp",
    "Heb je hulp nodig gehad?",
    [
      { code: 1, label: "ja" },
      { code: 2, label: "nee" },
    ],
    { scale: yesNo({ code: 1, label: "ja" }, { code: 2, label: "nee" }) },
  ),
  item("hulp_kreeg", "Heb je die hulp gekregen?", nominal(options(["ja, volledig", "ja, deels", "nee"])), {
    asked: { column: "hulp", codes: [1] },
  }),
  item("roken", "Rook je?", yesNo({ code: 1, label: "ja" }, { code: 0, label: "nee" })),
  item(
    "alcohol",
    "Hoe vaak drink je alcohol?",
    ordinal("frequency", options(["nooit", "maandelijks", "wekelijks", "dagelijks"]), 2),
  ),
  // Whether it is reversed already, nobody can tell from the label.
  item("druk_5r", "druk_5 r", agreement, { isKnowable: false }),
  freeText("opm", "Opmerkingen", ["Geen", "te veel vragen"]),
  weight("w_fac", "weegfactor"),
];

export const dutchScales: Kind = {
  id: "dutch-scales",
  language: "nl",
  what: "answers",
  seed: 2712,
  respondents: 390,
  columns,
  dataFile: "studentenwelzijn.sav",
  files: (table, { encoding }) => ({
    "studentenwelzijn.sav": savFile(table, { fileLabel: "Studentenwelzijn", weightedBy: null }, encoding),
  }),
};
