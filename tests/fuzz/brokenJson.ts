/** (plain data, random numbers) -> JSON of it as a slip, another version, a bad disk or somebody hostile would leave it. `victim`: a file of the test's own, at which paths are aimed. */
import type { Random } from "../universities/random.ts";
import { brokenBytes, brokenText } from "./mutations.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What stands in the place of a value. Numbers beyond those of JSON are written into the text. */
function strange(random: Random, victim: string): Json {
  return random.pick<() => Json>([
    () => null,
    () => random.pick([true, 0, -1, 1.5, 2 ** 53, -1e308, 1e308, 9999, 1e21]),
    () => random.pick(["", " ", "0", "null", "2024", "1e999", "constructor", "__proto__", "toString", "0".repeat(64)]),
    () =>
      random.pick(["\u0000", "\u001b]0;title\u0007", "\u202e", "\ud83d", "\uFEFF", "\n", "a\nb", "<script>x</script>"]),
    () =>
      random.pick([
        "../victim/precious",
        "../../victim/precious",
        "./x",
        "a//b",
        "a/",
        "..",
        ".",
        "a\\b",
        "C:\\x",
        "a:b",
      ]),
    () =>
      random.pick([
        victim,
        `site/../../../victim/precious`,
        `/${"x/".repeat(300)}`,
        `reports/${"x".repeat(300)}`,
        "CON",
      ]),
    () => "x".repeat(random.pick([256, 1001, 100_000])),
    () => random.pick<() => Json>([() => [], () => ({}), () => [[]], () => ({ a: {} })])(),
    () => Array.from({ length: random.pick([1, 100, 5000]) }, () => "many"),
    () => Object.fromEntries(Array.from({ length: random.pick([1, 100, 5000]) }, (_, at) => [`key ${at}`, at])),
    () => nested(random.pick([20, 500])),
  ])();
}

function nested(levels: number): Json {
  let value: Json = "deep";
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The places of all lists and maps in it, the outermost first. */
function holders(value: Json): (Json[] | { [key: string]: Json })[] {
  if (value === null || typeof value !== "object") return [];
  return [value, ...Object.values(value).flatMap(holders)];
}

function changed(value: Json, random: Random, victim: string): Json {
  const all = holders(value);
  if (all.length === 0 || random.chance(0.03)) return strange(random, victim);
  const holder = random.pick(all);
  const keys = Object.keys(holder);
  const key = keys.length === 0 ? "0" : random.pick(keys);
  const at = holder as Record<string, Json>;
  const now = at[key] ?? null;
  const put = (name: string, other: Json) => {
    at[name] = other;
  };
  random.pick<() => void>([
    () => put(key, strange(random, victim)),
    () => put(key, strange(random, victim)),
    () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete at[key]),
    // The same twice, or another's value.
    () => (Array.isArray(holder) ? holder.push(structuredClone(now)) : put(`${key} `, now)),
    () => put(key, structuredClone(at[keys.length === 0 ? "0" : random.pick(keys)] ?? null)),
    () => put(key, typeof now === "string" ? [now] : JSON.stringify(now)),
    () => put(key, typeof now === "string" ? brokenText(now, random) : [now]),
    () => (Array.isArray(holder) ? holder.reverse() : put(random.pick(["constructor", "toString", "x", ""]), now)),
  ])();
  return value;
}

const wholeTexts = ["", "null", "[]", "{}", "0", '"text"', "nonsense", "[".repeat(100_000), '{"a":'.repeat(50_000)];

/** `asText`: how it is written when it is whole. */
export function brokenJson(
  value: unknown,
  random: Random,
  victim: string,
  asText: (value: unknown) => string = (whole) => JSON.stringify(whole, null, 1),
): Buffer {
  let broken = structuredClone(value) as Json;
  if (random.chance(0.85))
    for (let each = random.pick([1, 1, 2, 4]); each > 0; each -= 1) broken = changed(broken, random, victim);
  let text = asText(broken);
  if (random.chance(0.02)) text = random.pick(wholeTexts);
  // What no value of JavaScript becomes: keys of prototypes and keys that stand twice, numbers without end.
  if (random.chance(0.15))
    text = text.replace(
      random.pick([/\{/, /\{(?=[^{]*$)/]),
      random.pick(['{"__proto__":{"schema":2},', '{"year":1,', '{"schema":2,', '{"sha256":"x",', '{"path":"../x",']),
    );
  if (random.chance(0.08)) text = text.replace(/: ?-?\d+/, random.pick([": 1e999", ": -0", ": 00", ": 0x1F", ": NaN"]));
  if (random.chance(0.05))
    text = random.pick([`\uFEFF${text}`, `${text}\0`, `${text}${text}`, text.trimEnd().slice(0, -1)]);
  if (random.chance(0.12)) text = brokenText(text, random);
  const bytes = random.chance(0.05) ? Buffer.from(text, "utf16le") : Buffer.from(text);
  return random.chance(0.12) && bytes.length > 0 ? brokenBytes(bytes, random) : bytes;
}
