/** A part of a workbook -> its elements as they open and close, without the prefixes of their namespaces. Entities beyond XML's own five are never resolved. */
import { Parser } from "htmlparser2";
import { damaged, type ZipArchive } from "./zipArchive.ts";

export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** No sheet of answers is larger, unpacked. */
const mostBytes = 3 * 1024 ** 3;

/** Calls `afterChunk` between pieces, where what was read may be written. Ends early where it returns false. */
export async function xmlEvents(
  archive: ZipArchive,
  part: string,
  events: XmlEvents,
  afterChunk: () => Promise<boolean> = async () => true,
): Promise<void> {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        events.open?.(localName(name), attributes);
      },
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => {
        depth -= 1;
        events.close?.(localName(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of archive.chunks(part, mostBytes)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (!(await afterChunk())) return;
  }
  const open = depth;
  parser.end();
  if (open !== 0) throw damaged(`its part ${part} is not whole`);
}

/** Removes the prefix of a name: "x:row" is a row. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Finds an attribute by its own name, with or without a prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([each]) => localName(each) === name)?.[1];
}

/** Excel writes characters that XML can't hold as _x000D_. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
