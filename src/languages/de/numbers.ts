/** German: numbers and parts in words, with what they are worth. */
import type { ClaimWords } from "../claimWords.ts";

const tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
const ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const below = ones.slice(1);
// biome-ignore format: read as a list of words
const small = [...below, "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];

export const cardinal: ClaimWords["cardinal"] = withSwiss({
  ...Object.fromEntries(small.map((word, place) => [word, place + 2])),
  ...Object.fromEntries(tens.map((ten, place) => [ten, (place + 2) * 10])),
  ...Object.fromEntries(
    tens.flatMap((ten, place) => ones.map((one, n) => [`${one}und${ten}`, (place + 2) * 10 + n + 1])),
  ),
  zwo: 2,
  beide: 2,
  beiden: 2,
  zweien: 2,
  dreien: 3,
  vieren: 4,
  hundert: 100,
  einhundert: 100,
  hunderte: 100,
  ...Object.fromEntries(below.map((one, place) => [`${one}hundert`, (place + 2) * 100])),
  tausend: 1000,
  eintausend: 1000,
  tausende: 1000,
  zehntausende: 10_000,
  hunderttausende: 100_000,
  zweitausend: 2000,
  "ein dutzend": 12,
  "einem dutzend": 12,
  dutzende: 12,
  "eine million": 1_000_000,
});

const one = ["ein", "einem", "eines", "das", "dem"];
const denominators = { drittel: 3, viertel: 4, fünftel: 5, sechstel: 6, siebtel: 7, achtel: 8, zehntel: 10 };
const numerators = { zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, neun: 9 };

/** Swiss universities write "dreissig". */
function withSwiss(words: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, value]) => [
      [word, value],
      [word.replaceAll("ß", "ss"), value],
    ]),
  );
}

export const part: ClaimWords["part"] = {
  "die hälfte": 0.5,
  "der hälfte": 0.5,
  hälfte: 0.5,
  dreiviertel: 0.75,
  ...Object.fromEntries(
    ["zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"].flatMap((word, place) =>
      ["jede", "jeder", "jedes", "jeden", "jedem"].flatMap((each) =>
        ["", "n", "r"].map((end) => [`${each} ${word}${end}`, 1 / (place + 2)]),
      ),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(denominators).flatMap(([word, below]) => [
      ...one.map((each) => [`${each} ${word}`, 1 / below]),
      ...Object.entries(numerators)
        .filter(([, above]) => above < below)
        .map(([each, above]) => [`${each} ${word}`, above / below]),
    ]),
  ),
};
