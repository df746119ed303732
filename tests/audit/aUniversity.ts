/** A university of two faculties, as the audit knows it: law with two programmes and levels, arts with names that hold digits. */
import type { Directory } from "../../src/audit/index.ts";

const names: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "faculty:law": [["Law"], ["Rechten"]],
  "faculty:arts": [["Arts"], ["Letteren"]],
  "programme:tax": [["Tax Law"], ["Fiscaal recht"]],
  "programme:civil": [["Civil Law"], ["Burgerlijk recht"]],
  "programme:track1": [["Track 1"], ["Richting 1"]],
  "programme:track2": [["Arts programme 2"], ["Opleiding 2"]],
  "level:master": [["Master"], ["Masterstudenten"]],
  "faculty:law/level:master": [
    ["Law", "Master"],
    ["Rechten", "Masterstudenten"],
  ],
  "faculty:arts/level:master": [
    ["Arts", "Master"],
    ["Letteren", "Masterstudenten"],
  ],
};

export const directory: Directory = {
  structure: {
    faculties: new Set(["law", "arts"]),
    programmes: new Map([
      ["tax", "law"],
      ["civil", "law"],
      ["track1", "arts"],
      ["track2", "arts"],
    ]),
    groups: new Set(["level"]),
    peers: new Set(),
  },
  called: new Map(Object.entries(names)),
  printed: new Map(Object.keys(names).map((key, place) => [key, new Set([`7.${place}`, String(40 + place)])])),
};

export const figure = (key: string, text = "7.1", part = "value") =>
  `<span data-estimate="sws.grade/2024/${key}" data-part="${part}">${text}</span>`;

export const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Law</title></head><body>${body}</body></html>`;
