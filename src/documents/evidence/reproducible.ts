/** How reproducible a release is, by the levels of NHS Digital. */
import type { UniversityData } from "../../domain/index.ts";
import type { KeyBelow, Say } from "../../wording/index.ts";
import type { Block } from "../report.ts";
import { evidenceTable } from "./evidenceTable.ts";

export type RapLevel = "none" | "baseline" | "silver";

interface Criterion {
  readonly level: "baseline" | "silver" | "gold";
  readonly id: KeyBelow<"evidence.rapPoint">;
  readonly met: boolean;
}

/** NHS Digital's levels of reproducible analytical pipelines; https://nhsdigital.github.io/rap-community-of-practice/introduction_to_RAP/levels_of_RAP/. What only the university can do, it confirms in `university.yaml`. */
function criteria(rap: UniversityData["university"]["rap"]): readonly Criterion[] {
  const of = (level: Criterion["level"], ids: readonly Criterion["id"][], unmet: readonly string[]) =>
    ids.map((id) => ({ level, id, met: !unmet.includes(id) }));
  const unconfirmed = [
    ...(rap?.reviewed === undefined ? ["reviewed"] : []),
    ...(rap?.code === undefined ? ["open"] : []),
  ];
  return [
    ...of("baseline", ["openLanguage", "versioned", "readme", "reviewed", "open"], unconfirmed),
    ...of(
      "silver",
      ["automatic", "documented", "organised", "reusable", "standards", "tested", "dependencies", "logged", "tidy"],
      [],
    ),
    ...of("gold", ["packaged", "integrated", "triggered", "changes"], ["packaged", "triggered"]),
  ];
}

export function rapLevel(rap: UniversityData["university"]["rap"]): RapLevel {
  const all = criteria(rap);
  const meets = (level: Criterion["level"]) => all.every((each) => each.level !== level || each.met);
  if (!meets("baseline")) return "none";
  return meets("silver") ? "silver" : "baseline";
}

export function rapBlocks(rap: UniversityData["university"]["rap"], say: Say): readonly Block[] {
  const rows = criteria(rap).map(({ level, id, met }) => [
    say(`evidence.rapPoint.${id}`),
    say(`evidence.rapLevel.${level}`),
    say(met ? "evidence.met" : "evidence.unmet"),
    say(`evidence.rapProof.${id}`, { code: rap?.code ?? "none", reviewed: rap?.reviewed ?? "none" }),
  ]);
  return [
    { kind: "paragraph", words: say("evidence.rapReached", { level: rapLevel(rap) }) },
    evidenceTable("rap-table", say("evidence.rapCaption"), ["point", "level", "state", "proof"], rows, say),
  ];
}
