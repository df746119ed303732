/** (valid input, random numbers) -> the same, as machines and people break it. */
import type { Random } from "../universities/random.ts";

/** Signs that mean something to some reader. */
const signs = [
  ...[
    ",",
    ";",
    "\t",
    "|",
    '"',
    '""',
    "'",
    "\\",
    "#",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u001a",
    "\u001f",
    "\uFEFF",
    "\u00a0",
    "\u2028",
  ],
  ...[
    "=",
    "@",
    "-",
    "NaN",
    "Infinity",
    "1e300",
    "-1e-300",
    "1e999",
    "0x1F",
    "1,5",
    "1.5",
    "1.234,5",
    "01",
    "#N/A",
    "NULL",
    "é",
    "😀",
  ],
  ...['"unclosed', "sep=;", "{", "<a>", "]]>", "&#0;", "&lol;", "../../x", "%00", "' OR 1=1 --", "$(x)", "{{x}}"],
];
/** Bytes at the edges of numbers. */
const edges = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];

type Change = (bytes: Buffer, random: Random) => Buffer;

const byteChanges: readonly Change[] = [
  // A byte, or some, are others.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let each = random.whole(1, 8); each > 0; each -= 1)
      copy[random.whole(0, copy.length - 1)] = random.chance(0.5) ? random.pick(edges) : random.whole(0, 255);
    return copy;
  },
  // Cut off.
  (bytes, random) => bytes.subarray(0, random.whole(0, bytes.length)),
  // The beginning is missing.
  (bytes, random) => bytes.subarray(random.whole(0, Math.min(bytes.length, 400))),
  // A piece is missing, there twice, or elsewhere.
  (bytes, random) => {
    const [from, length] = [random.whole(0, bytes.length - 1), random.whole(1, 200)];
    const [before, piece, after] = [
      bytes.subarray(0, from),
      bytes.subarray(from, from + length),
      bytes.subarray(from + length),
    ];
    return random.pick([
      Buffer.concat([before, after]),
      Buffer.concat([before, piece, piece, after]),
      Buffer.concat([before, after, piece]),
      Buffer.concat([piece, before, after]),
    ]);
  },
  // Four or eight bytes that a reader takes for a length or a place.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length < 16) return copy;
    const at = random.whole(0, copy.length - 8);
    const value = random.pick([
      -1,
      0,
      1,
      2,
      255,
      65_535,
      2 ** 31 - 1,
      -(2 ** 31),
      1_000_001,
      bytes.length,
      bytes.length + 1,
    ]);
    if (random.chance(0.5)) copy.writeInt32LE(value, at);
    else copy.writeBigInt64LE(BigInt(value), at);
    return copy;
  },
  // The whole thing twice, or something behind it.
  (bytes, random) =>
    Buffer.concat([bytes, random.pick([bytes, Buffer.from("\0\0\0\0"), Buffer.from("more"), Buffer.alloc(64, 0xff)])]),
];

export function brokenBytes(bytes: Buffer, random: Random): Buffer {
  let broken = bytes;
  for (let each = random.pick([1, 1, 1, 2, 3]); each > 0 && broken.length > 0; each -= 1)
    broken = random.pick(byteChanges)(broken, random);
  return broken;
}

const textChanges: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => inserted(text, random.whole(0, text.length), random.pick(signs)),
  (text, random) => {
    const at = random.whole(0, text.length);
    return text.slice(0, at) + random.pick(signs) + text.slice(at + random.whole(1, 6));
  },
  // A line is missing, there twice, cut or empty.
  (text, random) => {
    const lines = text.split("\n");
    const at = random.whole(0, lines.length - 1);
    const line = lines[at] ?? "";
    lines.splice(at, 1, ...random.pick([[], [line, line], [line.slice(0, line.length / 2)], [""], [`${line}${line}`]]));
    return lines.join("\n");
  },
  // Other separators, in all or in one place.
  (text, random) => text.replaceAll(",", random.pick([";", "\t", "|", ", ", ",,"])),
  (text, random) => text.replace(",", random.pick([";", "\t", "|"])),
  (text, random) => text.replaceAll("\n", random.pick(["\r", "\r\n", "\n\n", "\u0085"])),
  // Very long, very many.
  (text, random) => inserted(text, random.whole(0, text.length), random.pick(signs).repeat(random.whole(1, 5000))),
];

export function brokenText(text: string, random: Random): string {
  let broken = text;
  for (let each = random.pick([1, 1, 2, 3]); each > 0; each -= 1) broken = random.pick(textChanges)(broken, random);
  return broken;
}

function inserted(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}
