/** What is wrong with a picture's alternative text. */

import type { Report } from "../../src/documents/index.ts";
import { plain } from "../../src/statements/index.ts";

type Chart = Extract<Report["chapters"][number]["blocks"][number], { kind: "chart" }>;

const longest = 250;

/** What no alternative text may say, since no test stands behind it: which way something went, what lies above what, what comes first. */
const direction =
  /\b(rise[sn]?|rose|risen|fall(s|en)?|fell|grew|grow[ns]?|drop(s|ped)?|increas\w*|decreas\w*|declin\w*|improv\w*|worsen\w*|higher|lower|highest|lowest|more than in|less than in|up|down|best|worst|better|worse|larger|largest|smaller|smallest|stijg(t|en)|steeg|stegen|gestegen|daal(t|de|den)|dalen|gedaald|toegenomen|afgenomen|neemt (toe|af)|groeit|groeide|hoger|lager|hoogste|laagste|beste|slechtste|beter|slechter|groter|grootste|kleiner|kleinste|gelijk gebleven|stable|unchanged)\b/i;

/** What is said only where a test found it: composed of verdicts alone. */
const tested = /more than chance|meer dan toeval|mehr als Zufall/i;

/** `svg`: the picture as it is drawn; names of what it shows are not the program's words. */
export function altProblems(
  { alternative, headline, subtitle, table }: Chart,
  svg: string,
  names: readonly string[] = [],
): readonly string[] {
  const words = names
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, " "), alternative);
  const told = tested.test(alternative) ? undefined : direction.exec(words)?.[0];
  const captions = [plain(headline), subtitle, table.caption].map(squeezed);
  const drawn = svg.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ");
  // What is drawn without a label stands in the chart's table, as exactly as it is known.
  const cells = (table.rows ?? []).flat().map(plain).join(" ");
  const finest = Math.max(0, ...numbersIn(`${drawn} ${cells}`).map(decimals));
  return [
    ...when(alternative.trim() === "", "it is empty"),
    ...when(/^\S+\.(png|svg|jpe?g|gif|webp)$/i.test(alternative.trim()), "it is a file's name"),
    ...when(captions.includes(squeezed(alternative)), "it repeats the caption"),
    ...when(squeezed(alternative).includes(squeezed(plain(headline))) && headline !== "", "it repeats the headline"),
    ...when(told !== undefined, `it says "${told}", which no test has found`),
    ...when(alternative.length > longest, `it has ${alternative.length} characters`),
    ...numbersIn(alternative)
      .filter((number) => decimals(number) > finest)
      .map((number) => `${number} is more precise than the picture`),
  ];
}

const when = (isWrong: boolean, problem: string) => (isWrong ? [problem] : []);
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
/** Decimal commas and points; thousands have three digits after theirs. */
const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)?/g) ?? [];
const decimals = (number: string) => {
  const [, after = ""] = number.split(/[.,]/);
  return after.length === 3 ? 0 : after.length;
};
