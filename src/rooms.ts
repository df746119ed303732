/** The rooms of the house in the order in which data flows -> the import rules in `biome.json`. `npm run rooms` writes them; a test says when they are not what this list says. */
import { readFileSync, writeFileSync } from "node:fs";

interface Room {
  readonly name: string;
  /** pure: no files, time or machine, but as arguments. hashes: pure, and makes hashes. */
  readonly does: "pure" | "hashes" | "work";
  /** The rooms that it may import from, where these are not all above it. */
  readonly only?: readonly string[];
  /** Rooms above it that it may not import from. */
  readonly not?: { readonly rooms: readonly string[]; readonly because: string };
  /** figures: what readers get of it is made of figures, so it knows no estimate, and nothing that computes one. names: it knows no estimate. */
  readonly tells?: "figures" | "names";
  /** Files of the room that know estimates all the same: they make figures of them. */
  readonly but?: readonly string[];
}

/** A new folder of `src/` is a row here. */
export const rooms: readonly Room[] = [
  { name: "languages", does: "pure", only: [] },
  { name: "domain", does: "pure" },
  { name: "files", does: "work", only: ["domain"] },
  { name: "fonts", does: "work", only: ["domain"] },
  { name: "wording", does: "pure", tells: "figures" },
  { name: "sources", does: "work" },
  { name: "responses", does: "work" },
  { name: "intake", does: "pure" },
  { name: "survey", does: "pure" },
  { name: "disclosure", does: "pure" },
  { name: "figures", does: "pure" },
  { name: "statements", does: "pure", tells: "figures" },
  { name: "editors", does: "pure", tells: "figures" },
  { name: "documents", does: "pure", tells: "figures" },
  { name: "charts", does: "hashes", tells: "figures" },
  { name: "html", does: "pure", tells: "figures" },
  { name: "workbooks", does: "pure", tells: "figures" },
  { name: "site", does: "hashes", tells: "figures" },
  { name: "pdf", does: "work" },
  {
    name: "audit",
    does: "work",
    not: {
      rooms: ["files", "survey", "disclosure", "figures"],
      because: "The attacker shares no code with what it attacks.",
    },
  },
  { name: "store", does: "work", only: ["domain", "files"] },
  {
    name: "release",
    does: "work",
    tells: "names",
    but: [
      "building/protected.ts",
      "building/attack/attackSurvey.ts",
      "editions/cellsOfRelease.ts",
      "editions/figuresOf.ts",
    ],
  },
  { name: "publish", does: "work", tells: "names" },
  { name: "preview", does: "work", tells: "names" },
  { name: "studio", does: "work", tells: "names" },
  { name: "app", does: "work" },
  { name: "cli", does: "work" },
];

/** Rooms within a room that others come into by a door of their own. */
const innerDoors = ["files/own", "files/remains", "preview/client"];

interface Pattern {
  readonly group: readonly string[];
  readonly importNamePattern?: string;
  readonly message: string;
}

/** The overrides of `biome.json`, one or two a room. */
export function importRules(): readonly object[] {
  return rooms.flatMap((room) => {
    const every = [...order(room), ...pure(room)];
    const files = `src/${room.name}/**`;
    const told = exact(room);
    if (told.length === 0) return [override([files], every)];
    if (room.but === undefined) return [override([files], [...every, ...told])];
    // Of two rules for one file Biome takes the last.
    const others = room.but.map((file) => `!src/${room.name}/${file}`);
    return [override([files], every), override([files, ...others], [...every, ...told])];
  });
}

/** From rooms above only, and through their doors. */
function order(room: Room): readonly Pattern[] {
  const place = rooms.indexOf(room);
  const above = rooms.slice(0, place).map(({ name }) => name);
  const isAllowed = (name: string) =>
    (room.only ?? above).includes(name) &&
    above.includes(name) &&
    !(room.not?.rooms.includes(name) ?? false) &&
    !(room.does !== "work" && name === "files");
  const names = rooms.filter((each) => each !== room).map(({ name }) => name);
  const refused = names.filter((name) => !isAllowed(name) && !(room.not?.rooms.includes(name) ?? false));
  const allowed = names.filter(isAllowed);
  const doors = innerDoors.filter((door) => allowed.includes(door.split("/")[0] ?? ""));
  return [
    ...(refused.length === 0
      ? []
      : [
          {
            group: refused.map(within),
            message: `Data flows one way: ${room.name} imports from ${room.only === undefined ? "the rooms above it" : listed(room.only)} only (src/rooms.ts).`,
          },
        ]),
    ...(allowed.length === 0
      ? []
      : [
          {
            group: [...allowed.map(within), ...[...allowed, ...doors].map((name) => `!**/${name}/index.ts`)],
            message: "Another room is used through its index.ts.",
          },
        ]),
    ...(room.not === undefined ? [] : [{ group: room.not.rooms.map(within), message: room.not.because }]),
  ];
}

function pure({ name, does }: Room): readonly Pattern[] {
  if (does === "work") return [];
  return [
    {
      group: ["node:*", "node:*/**", ...(does === "hashes" ? ["!node:crypto"] : [])],
      message: `${name} is pure: files, time and the machine come in as arguments.`,
    },
  ];
}

const exactNames =
  "(?:Estimate|KnownEstimate|ComputedEstimate|CountedEstimate|PublishedEstimate|SuppressedEstimate|NotAskedEstimate|Comparison|isKnown)";

function exact({ tells }: Room): readonly Pattern[] {
  if (tells === undefined) return [];
  const message = "What readers get is made of figures: what was computed exactly stays above figures.";
  const names = { group: [within("domain").replace("/**", "/index.ts")], importNamePattern: exactNames, message };
  const computing = { group: ["responses", "survey", "disclosure"].map(within), message };
  return tells === "figures" ? [names, computing] : [names];
}

function within(name: string): string {
  return `**/${name}/**`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "no other room" : names.join(" and ");
}

function override(includes: readonly string[], patterns: readonly Pattern[]): object {
  return {
    includes,
    linter: { rules: { style: { noRestrictedImports: { level: "error", options: { patterns } } } } },
  };
}

interface BiomeConfig {
  readonly overrides: readonly { readonly linter?: { readonly rules?: { readonly style?: object } } }[];
}

/** `biome.json` with these rules; what else it says stays, its other overrides in front. */
export function withImportRules(config: string): object {
  const read: BiomeConfig = JSON.parse(config);
  const others = read.overrides.filter(({ linter }) => !("noRestrictedImports" in (linter?.rules?.style ?? {})));
  return { ...read, overrides: [...others, ...importRules()] };
}

if (import.meta.main) {
  const file = new URL("../biome.json", import.meta.url);
  writeFileSync(file, JSON.stringify(withImportRules(readFileSync(file, "utf8")), null, 2));
}
