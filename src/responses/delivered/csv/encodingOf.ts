/** The bytes of a text file -> its encoding: as declared, by its byte order mark, or by what its bytes can be. */
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import type { Encoding } from "../../../domain/index.ts";
import type { Problem } from "../deliveredFile.ts";

export interface TextEncoding {
  readonly encoding: Encoding;
  /** The length of the byte order mark. */
  readonly skip: number;
  /** Why this encoding was taken, in words. */
  readonly because: string;
  readonly problem: Problem | null;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

export async function encodingOf(file: string, first: Buffer, declared: Encoding | undefined): Promise<TextEncoding> {
  const mark = marks.find(({ bytes }) => bytes.every((byte, place) => first[place] === byte));
  const skip = mark?.bytes.length ?? 0;
  if (declared !== undefined) {
    if (mark !== undefined && mark.encoding !== declared)
      return {
        encoding: declared,
        skip,
        because: "declared",
        problem: {
          line: 1,
          column: 1,
          message: `survey.yaml declares ${declared}, but the file begins with the mark of ${mark.encoding}`,
          hint: "leave `encoding` out of `read`, or declare what the file is",
        },
      };
    const broken = declared === "utf-8" ? await firstBroken(file) : null;
    return { encoding: declared, skip, because: "declared", problem: brokenUtf8(broken) };
  }
  if (mark !== undefined) {
    const broken = mark.encoding === "utf-8" ? await firstBroken(file) : null;
    return { encoding: mark.encoding, skip, because: "by its byte order mark", problem: brokenUtf8(broken) };
  }
  const wide = wideOf(first);
  if (wide !== null) return { encoding: wide, skip: 0, because: "every other byte is zero", problem: null };
  if ((await firstBroken(file)) === null) return { encoding: "utf-8", skip: 0, because: "", problem: null };
  return { encoding: "windows-1252", skip: 0, because: "it is not UTF-8", problem: null };
}

function brokenUtf8(line: number | null): Problem | null {
  if (line === null) return null;
  return {
    line,
    column: 1,
    message: "the file is said to be UTF-8, but this line is not",
    hint: "two files in different encodings were put together: save it as UTF-8 again, or declare `read: { encoding: … }`",
  };
}

/** Recognises UTF-16 without a mark: heads are mostly Latin letters, so that one byte of each pair is zero. */
function wideOf(first: Buffer): Encoding | null {
  const pairs = Math.floor(first.length / 2);
  if (pairs < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) if (first[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0.6 * pairs && even < 0.05 * pairs) return "utf-16le";
  return even > 0.6 * pairs && odd < 0.05 * pairs ? "utf-16be" : null;
}

/** The line of the first byte that is not UTF-8; null where all are. */
async function firstBroken(file: string): Promise<number | null> {
  let rest: Buffer = Buffer.alloc(0);
  let lines = 1;
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const whole = wholeLetters(bytes);
    const part = bytes.subarray(0, whole);
    if (!isUtf8(part)) return lines + lineIn(part);
    for (let at = part.indexOf(0x0a); at >= 0; at = part.indexOf(0x0a, at + 1)) lines += 1;
    rest = bytes.subarray(whole);
  }
  return rest.length === 0 ? null : lines;
}

/** Counts the bytes before a letter that is cut off. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lineIn(part: Buffer): number {
  for (let from = 0, line = 0; ; line += 1) {
    const end = part.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(part.subarray(from, end))) return line;
    from = end + 1;
  }
}
