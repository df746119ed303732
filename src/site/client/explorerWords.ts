/** The figures that are shown -> what they are, in words: for the title, for whoever can't see the chart, and as a list. */
import type { Missing } from "./explorerChoice.ts";
import { breakWaves } from "./explorerData.ts";
import type { Row } from "./explorerRow.ts";
import type { Sayer } from "./sentences.ts";
import { shortened } from "./shortened.ts";

/** More than these are counted. */
const mostNamed = 3;

/** "Needs support, Leiden Law School, 2024". */
export function choiceWords(rows: readonly Row[], { say, list }: Sayer): string {
  const [domains, waves] = [different(rows, "domainName"), different(rows, "wave").sort()];
  const [whom = "", others] = domains;
  const [first = "", last = ""] = [waves[0], waves.at(-1)];
  return [
    rows[0]?.indicatorName ?? "",
    others === undefined ? whom : say("groups", {}, domains.length),
    waves.length <= mostNamed ? list(waves) : say("span", { first, last }),
  ].join(", ");
}

export function statusWords(rows: readonly Row[], sayer: Sayer): string {
  return sayer.say("status", { choice: choiceWords(rows, sayer) }, rows.length);
}

/** What the chart shows: first of all what it is about, then its ends, then what is not in it. `madeUp`: how made-up figures are called. */
export function overviewWords(rows: readonly Row[], madeUp: string, sayer: Sayer): readonly string[] {
  const { say } = sayer;
  const hidden = rows.filter(({ value, asked }) => value === null && asked).length;
  const notAsked = rows.filter(({ asked }) => !asked).length;
  return [
    say("chart", { choice: choiceWords(rows, sayer) }),
    ...endsOf(rows, madeUp, sayer),
    ...(hidden === 0 ? [] : [say("hidden", {}, hidden)]),
    ...(notAsked === 0 ? [] : [say("notAsked", {}, notAsked)]),
  ];
}

/** Lowest and highest of what can be compared: where a new series begins, of the newest. */
function endsOf(rows: readonly Row[], madeUp: string, sayer: Sayer): readonly string[] {
  const { say } = sayer;
  const known = rows.filter(({ value }) => value !== null);
  const since = breakWaves(known).at(-1);
  const compared = known.filter(({ wave }) => since === undefined || wave >= since);
  const values = compared.map(({ value }) => value ?? 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first] = compared;
  if (first === undefined) return [];
  const points = (value: number) =>
    pointsAt(
      compared.filter((row) => row.value === value),
      rows,
      madeUp,
      sayer,
    );
  const ends =
    low === high && compared.length > 1
      ? [say("same", { value: first.valueText })]
      : low === high
        ? [pointWords(first, rows, madeUp, sayer)]
        : [say("lowest", { points: points(low) }), say("highest", { points: points(high) })];
  return since === undefined ? ends : [say("since", { wave: String(since) }), ...ends];
}

function pointsAt(at: readonly Row[], rows: readonly Row[], madeUp: string, sayer: Sayer): string {
  const [first] = at;
  if (first !== undefined && at.length > mostNamed) return sayer.say("tied", { value: first.valueText }, at.length);
  return at.map((row) => pointWords(row, rows, madeUp, sayer)).join("; ");
}

/** "Leiden Law School, 2024: 6.7 (95% interval 6.5 to 6.9, 980 respondents)": whose and of when, where `rows` has several. */
export function pointWords(row: Row, rows: readonly Row[], madeUp: string, sayer: Sayer): string {
  const { say } = sayer;
  const whose = [
    ...(different(rows, "domain").length > 1 ? [row.domainName] : []),
    ...(different(rows, "wave").length > 1 ? [String(row.wave)] : []),
  ].join(", ");
  const more = [
    ...(row.lower === null ? [] : [say("interval", { interval: row.intervalText })]),
    ...(row.base === null ? [] : [say("base", { base: row.baseText }, row.base)]),
    ...(row.synthetic ? [madeUp] : []),
  ];
  const words = more.length === 0 ? row.valueText : `${row.valueText} (${more.join(", ")})`;
  return whose === "" ? words : `${whose}: ${words}`;
}

/** What the address asks for and is not there, and what is. */
export function missingWords(missing: readonly Missing[], { say, list }: Sayer): string {
  const sentence = (each: Missing) => {
    switch (each.what) {
      case "indicator":
        return say("noIndicator", { asked: shortened(each.asked) });
      case "domain":
        return say("noDomain", { asked: shortened(each.asked), indicator: each.indicator, there: list(each.there) });
      case "wave":
        return say("noWave", { asked: shortened(each.asked), indicator: each.indicator, there: list(each.there) });
      case "combination":
        return say("noCombination", { ...each, there: list(each.there) });
    }
  };
  return missing.map(sentence).join(" ");
}

function different(rows: readonly Row[], key: "domain" | "domainName" | "wave"): string[] {
  return [...new Set(rows.map((row) => String(row[key])))];
}
