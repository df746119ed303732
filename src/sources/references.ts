/** Parsed files of a data folder -> duplicate ids, references that lead nowhere, figures outside their scale, missing translations.
 *
 * Works on plain values, not on typed ones, so that one broken entry hides no other problem. */
import { type Finding, type Language, nearest, reportNames } from "../domain/index.ts";
import { isLanguageCode, languages } from "../languages/index.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** Files by path below the data folder. */
export type YamlFiles = ReadonlyMap<string, YamlFile>;

interface Place {
  readonly yaml: YamlFile;
  readonly path: Path;
  readonly value: string;
}

interface Rule {
  readonly kind: string;
  /** Which files, by their path below the data folder; a captured group narrows the kind to a survey. */
  readonly files: RegExp;
  /** Keys down to the id; "*" is every entry of a list, "{}" every key of a record. */
  readonly at: readonly string[];
}

const survey = /^surveys\/([^/]+)\/survey\.yaml$/;
const published = /^surveys\/([^/]+)\/published\.yaml$/;
const plan = /^actions\/(\d+)\.yaml$/;
const distribution = /^distribution\.yaml$/;
const corrections = /^corrections\/(\d+)\.yaml$/;
const adoption = /^adoption\/(\d+)\.yaml$/;
const decisions = /^decisions\/(\d+)\.yaml$/;

/** Where each kind of thing gets its id. Waves and items are known within their survey. */
const definitions: readonly Rule[] = [
  { kind: "faculty", files: /^university\.yaml$/, at: ["faculties", "*", "id"] },
  { kind: "programme", files: /^university\.yaml$/, at: ["programmes", "*", "id"] },
  { kind: "priority", files: /^priorities\.yaml$/, at: ["priorities", "*", "id"] },
  { kind: "theme", files: /^framework\.yaml$/, at: ["themes", "*", "id"] },
  { kind: "policy", files: /^policy\.yaml$/, at: ["events", "*", "id"] },
  { kind: "topic", files: /^indicators\.yaml$/, at: ["topics", "*", "id"] },
  { kind: "indicator", files: /^indicators\.yaml$/, at: ["indicators", "*", "id"] },
  { kind: "survey", files: survey, at: ["id"] },
  { kind: "item", files: survey, at: ["items", "*", "id"] },
  { kind: "wave", files: survey, at: ["waves", "*", "id"] },
  { kind: "source", files: published, at: ["sources", "*", "id"] },
  { kind: "claim", files: published, at: ["claims", "*", "id"] },
  { kind: "action", files: plan, at: ["actions", "*", "id"] },
  { kind: "decision", files: decisions, at: ["asked", "*", "id"] },
  { kind: "decision", files: decisions, at: ["taken", "*", "id"] },
  { kind: "recipient", files: distribution, at: ["recipients", "*", "id"] },
];

/** Kinds that are known within their folder or file only. */
const local = new Set(["item", "wave", "action", "decision"]);

const uses: readonly Rule[] = [
  { kind: "faculty", files: /^university\.yaml$/, at: ["programmes", "*", "faculty"] },
  { kind: "priority", files: /^framework\.yaml$/, at: ["secures", "pairs", "*", "priority"] },
  { kind: "theme", files: /^framework\.yaml$/, at: ["secures", "pairs", "*", "theme"] },
  { kind: "survey", files: /^indicators\.yaml$/, at: ["topics", "*", "survey"] },
  { kind: "survey", files: /^indicators\.yaml$/, at: ["indicators", "*", "survey"] },
  { kind: "topic", files: /^indicators\.yaml$/, at: ["indicators", "*", "topic"] },
  { kind: "priority", files: /^indicators\.yaml$/, at: ["indicators", "*", "priorities", "*"] },
  { kind: "item", files: survey, at: ["breaks", "*", "items", "*"] },
  { kind: "item", files: survey, at: ["privacy", "sensitive", "*"] },
  { kind: "item", files: survey, at: ["responses", "items", "*", "item"] },
  { kind: "item", files: survey, at: ["responses", "response", "count"] },
  { kind: "item", files: survey, at: ["responses", "response", "rate"] },
  { kind: "wave", files: survey, at: ["responses", "files", "{}"] },
  { kind: "wave", files: survey, at: ["responses", "populations", "*", "counts", "{}"] },
  { kind: "wave", files: survey, at: ["responses", "groups", "*", "populations", "{}"] },
  { kind: "indicator", files: /^indicators\.yaml$/, at: ["indicators", "*", "partOf"] },
  { kind: "indicator", files: published, at: ["figures", "*", "indicator"] },
  { kind: "source", files: published, at: ["figures", "*", "source"] },
  { kind: "wave", files: published, at: ["figures", "*", "wave"] },
  { kind: "indicator", files: published, at: ["claims", "*", "indicator"] },
  { kind: "source", files: published, at: ["claims", "*", "source"] },
  { kind: "wave", files: published, at: ["claims", "*", "wave"] },
  { kind: "priority", files: plan, at: ["actions", "*", "priority"] },
  { kind: "theme", files: plan, at: ["actions", "*", "theme"] },
  { kind: "indicator", files: plan, at: ["actions", "*", "indicator"] },
  { kind: "faculty", files: plan, at: ["actions", "*", "owner", "unit"] },
  { kind: "priority", files: decisions, at: ["asked", "*", "priority"] },
  { kind: "priority", files: decisions, at: ["taken", "*", "priority"] },
];

/** `broken`: files that can't be read or whose ids have findings, by their path below the data folder, as findings name them. */
export function checkReferences(files: YamlFiles, broken: ReadonlyMap<string, string> = new Map()): readonly Finding[] {
  const defined = new Map<string, Map<string, Place>>();
  const findings: Finding[] = [];
  for (const rule of definitions) {
    for (const place of placesOf(rule, files)) {
      const known = defined.get(keyOf(rule.kind, place)) ?? new Map<string, Place>();
      defined.set(keyOf(rule.kind, place), known);
      const first = known.get(place.value);
      // Waves that stand twice are told by the order of the waves.
      if (first !== undefined && rule.kind !== "wave") findings.push(duplicate(rule.kind, place, first));
      else known.set(place.value, place);
    }
  }
  // Where a file that defines things can't be read, not all is known of what it defines: that is the cause.
  const causes = new Map(
    definitions.flatMap(({ kind, files: pattern }) =>
      [...broken].flatMap(([name, shown]) => (pattern.test(name) ? [[kind, shown] as const] : [])),
    ),
  );
  const following = (findings: readonly Finding[], kind: string): readonly Finding[] => {
    const cause = causes.get(kind);
    return cause === undefined ? findings : findings.map((finding) => ({ ...finding, follows: cause }));
  };
  const always: Readonly<Record<string, readonly string[]>> = { faculty: ["university"] };
  for (const rule of uses) {
    for (const place of placesOf(rule, files)) {
      const known = [...(defined.get(keyOf(rule.kind, place))?.keys() ?? [])];
      const allowed = rule.at.at(-1) === "unit" ? [...known, ...(always[rule.kind] ?? [])] : known;
      if (!allowed.includes(place.value)) findings.push(...following([dangling(rule.kind, place, allowed)], rule.kind));
    }
  }
  return [
    ...findings,
    ...following(checkItems(files, defined), "item"),
    ...checkPopulations(files, defined),
    ...checkReports(files, defined),
    ...checkNames(files),
  ];
}

/** An indicator's item belongs to the indicator's own survey, so the pair is looked up together. */
function checkItems(files: YamlFiles, defined: ReadonlyMap<string, ReadonlyMap<string, Place>>): Finding[] {
  return placesOf({ kind: "item", files: /^indicators\.yaml$/, at: ["indicators", "*", "item"] }, files).flatMap(
    (place) => {
      const owner = valueAt(place.yaml.value, [...place.path.slice(0, -1), "survey"]);
      const known = [...(defined.get(`item surveys/${String(owner)}`)?.keys() ?? [])];
      return known.length === 0 || known.includes(place.value) ? [] : [dangling("item", place, known)];
    },
  );
}

/** Populations are counted by ids of the kind that they are `by`. */
function checkPopulations(files: YamlFiles, defined: ReadonlyMap<string, ReadonlyMap<string, Place>>): Finding[] {
  const at = ["responses", "populations", "*", "by"];
  return placesOf({ kind: "population", files: survey, at }, files).flatMap(({ yaml, path, value: kind }) => {
    const known = [...(defined.get(kind)?.keys() ?? [])];
    const counts = [...path.slice(0, -1), "counts"];
    const waves = Object.keys(Object(valueAt(yaml.value, counts)));
    if (known.length === 0) return [];
    const counted = waves.flatMap((wave) =>
      walk(yaml, valueAt(yaml.value, [...counts, wave]), [...counts, wave], ["{}"])
        .filter(({ value }) => !known.includes(value))
        .map((place) => dangling(kind, place, known)),
    );
    return [...counted, ...checkJoined(yaml, [...path.slice(0, -1), "join"], kind, known)];
  });
}

/** Categories are joined to one another by their ids, on both sides. */
function checkJoined(yaml: YamlFile, path: Path, kind: string, known: readonly string[]): Finding[] {
  return walk(yaml, valueAt(yaml.value, path), path, ["{}"]).flatMap((place) => {
    const joined = valueAt(yaml.value, place.path);
    const one = known.includes(place.value)
      ? []
      : [{ ...dangling(kind, place, known), ...yaml.placeOfKey(path, place.value) }];
    const other =
      typeof joined !== "string" || known.includes(joined) ? [] : [dangling(kind, { ...place, value: joined }, known)];
    return [...one, ...other];
  });
}

/** Reports get their names from the faculties. */
function checkReports(files: YamlFiles, defined: ReadonlyMap<string, ReadonlyMap<string, Place>>): Finding[] {
  const faculties = [...(defined.get("faculty")?.keys() ?? [])];
  if (faculties.length === 0) return [];
  const known = reportNames(faculties);
  return placesOf({ kind: "report", files: adoption, at: ["reports", "*", "report"] }, files)
    .filter(({ value }) => !known.includes(value))
    .map((place) => dangling("report", place, known));
}

/** `actions/2024.yaml` is about 2024, and the folder of a survey bears its id. */
function checkNames(files: YamlFiles): Finding[] {
  return [...files].flatMap(([name, yaml]) => {
    const year = (plan.exec(name) ?? decisions.exec(name) ?? adoption.exec(name) ?? corrections.exec(name))?.[1];
    const folder = survey.exec(name)?.[1];
    const [key, wanted] = year === undefined ? ["id", folder] : ["year", year];
    const found = valueAt(yaml.value, [key]);
    if (wanted === undefined || found === undefined || String(found) === wanted) return [];
    const message = `"${key}" is ${String(found)}, but the ${year === undefined ? "folder" : "file"} is called ${wanted}`;
    return [{ file: yaml.file.shown, ...yaml.placeOf([key]), message, hint: "they must be the same" }];
  });
}

function keyOf(kind: string, place: Place): string {
  if (!local.has(kind)) return kind;
  const name = place.yaml.file.path;
  return `${kind} ${name.startsWith("surveys/") ? name.split("/").slice(0, 2).join("/") : name}`;
}

function duplicate(kind: string, place: Place, first: Place): Finding {
  const { line } = first.yaml.placeOf(first.path);
  return {
    file: place.yaml.file.shown,
    ...place.yaml.placeOf(place.path),
    message: `${kind} "${place.value}" is there twice: first at ${first.yaml.file.shown}:${line}`,
    hint: "give one of them another id",
  };
}

function dangling(kind: string, place: Place, known: readonly string[]): Finding {
  // A year is not a misspelt other year.
  const meant = kind === "wave" ? null : nearest(place.value, known);
  return {
    file: place.yaml.file.shown,
    ...place.yaml.placeOf(place.path),
    message: `there is no ${kind} "${place.value}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
    hint: known.length === 0 ? `no ${kind} is defined yet` : `known: ${known.join(", ")}`,
  };
}

function placesOf({ files: pattern, at }: Rule, files: YamlFiles): Place[] {
  return [...files].filter(([name]) => pattern.test(name)).flatMap(([, yaml]) => walk(yaml, yaml.value, [], at));
}

function walk(yaml: YamlFile, value: unknown, path: Path, at: readonly string[]): Place[] {
  const [next, ...rest] = at;
  if (next === undefined) {
    return typeof value === "string" || typeof value === "number" ? [{ yaml, path, value: String(value) }] : [];
  }
  if (next === "{}") {
    return value !== null && typeof value === "object"
      ? Object.keys(value).map((key) => ({ yaml, path: [...path, key], value: key }))
      : [];
  }
  if (next === "*") {
    return Array.isArray(value) ? value.flatMap((each, place) => walk(yaml, each, [...path, place], rest)) : [];
  }
  return walk(yaml, valueAt(value, [next]), [...path, next], rest);
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, part) => {
    return here !== null && typeof here === "object" ? (here as Record<string | number, unknown>)[part] : undefined;
  }, value);
}

/** Any block whose keys are languages is one text: each of the university's languages must be there. */
export function checkTranslations(yaml: YamlFile, wanted: readonly Language[]): Finding[] {
  const search = (value: unknown, path: Path): Finding[] => {
    if (value === null || typeof value !== "object") return [];
    const keys = Object.keys(value);
    if (!Array.isArray(value) && keys.length > 0 && keys.every(isLanguageCode)) {
      return wanted
        .filter((language) => !(language in value))
        .map((language) => ({
          file: yaml.file.shown,
          ...yaml.placeOf(path),
          message: `the ${languages[language].english} text is missing${typeof path.at(-1) === "string" ? ` in "${path.at(-1)}"` : ""}`,
          hint: `add "${language}:" beside the other ${keys.length > 1 ? "languages" : "language"}`,
        }));
    }
    return Object.entries(value).flatMap(([key, each]) =>
      search(each, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return search(yaml.value, []);
}
