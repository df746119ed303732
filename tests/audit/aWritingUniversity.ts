/** What is hidden and what is shown where people write: Latin and Track 2 are hidden in the newest wave, and a level; their namesakes are not. */
import type { KnownCell } from "../../src/audit/index.ts";

const cell = (key: string, wave: number, hidden: boolean, ...names: readonly (readonly string[])[]): KnownCell => ({
  survey: "sws",
  wave,
  key,
  family: key.split(":")[0] ?? "",
  names,
  hidden,
});

export const cells: readonly KnownCell[] = [
  cell("programme:latin", 2023, false, ["Latin"], ["Latijn"], ["Latein"]),
  cell("programme:latin", 2024, true, ["Latin"], ["Latijn"], ["Latein"]),
  cell("programme:track2", 2024, true, ["Track 2"], ["Richting 2"], ["Parcours 2"]),
  cell("programme:track1", 2024, false, ["Track 1"], ["Richting 1"], ["Parcours 1"]),
  cell("origin:master", 2024, false, ["Master students"], ["Masterstudenten"], ["Masterstudierende"]),
  cell("level:master", 2024, true, ["Master"], ["Master"]),
  cell("faculty:law", 2024, false, ["Law"], ["Rechten"], ["Recht"]),
  cell(
    "faculty:law/origin:abroad",
    2024,
    true,
    ["Law", "from abroad"],
    ["Rechten", "uit het buitenland"],
    ["Recht", "aus dem Ausland"],
  ),
  // Two things are called alike, and one of them is shown.
  cell("programme:music", 2024, true, ["Music"], ["Muziek"]),
  cell("faculty:music", 2024, false, ["Music"], ["Muziek"]),
];
export const wordings = ["Year 1 survey", "a grade from 1 to 10"];
