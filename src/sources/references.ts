/** Parsed files of a data folder -> duplicate ids, and references that lead nowhere.
 *
 * Works on plain values, not on typed ones, so that one broken entry hides no other problem. */
import { type Finding, nearest, reportNames } from "../domain/index.ts";
import {
  adoption,
  corrections,
  decisions,
  definitions,
  type IdRule,
  local,
  plan,
  publication,
  survey,
  uses,
} from "./idRules.ts";
import { type FoundId, idsBelow, idsIn, type YamlFiles } from "./idsIn.ts";
import { valueAt } from "./valueAt.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** The ids of each kind, each where it was given first. Kinds that are known within one folder or file only are kept apart by it. */
type DefinedIds = ReadonlyMap<string, ReadonlyMap<string, FoundId>>;

/** `broken`: files that can't be read or whose ids have findings, by their path below the data folder, as findings name them. */
export function checkReferences(files: YamlFiles, broken: ReadonlyMap<string, string> = new Map()): readonly Finding[] {
  const { defined, duplicates } = definedIds(files);
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
  return [
    ...duplicates,
    ...uses.flatMap((rule) => following(checkUses(rule, files, defined), rule.kind)),
    ...following(checkItems(files, defined), "item"),
    ...following(checkDecided(files, defined), "action"),
    ...checkPopulations(files, defined),
    ...checkReports(files, defined),
    ...checkNames(files),
  ];
}

function definedIds(files: YamlFiles): { readonly defined: DefinedIds; readonly duplicates: readonly Finding[] } {
  const defined = new Map<string, Map<string, FoundId>>();
  const duplicates: Finding[] = [];
  for (const rule of definitions) {
    for (const id of idsIn(rule, files)) {
      const known = defined.get(keyOf(rule.kind, id)) ?? new Map<string, FoundId>();
      defined.set(keyOf(rule.kind, id), known);
      const first = known.get(id.value);
      // Waves that stand twice are told by the order of the waves.
      if (first !== undefined && rule.kind !== "wave") duplicates.push(duplicate(rule.kind, id, first));
      else known.set(id.value, id);
    }
  }
  return { defined, duplicates };
}

/** What an action's owner may be besides a faculty. */
const otherOwners: Readonly<Record<string, readonly string[]>> = { faculty: ["university"] };

function checkUses(rule: IdRule, files: YamlFiles, defined: DefinedIds): readonly Finding[] {
  return idsIn(rule, files).flatMap((id) => {
    const known = [...(defined.get(keyOf(rule.kind, id))?.keys() ?? [])];
    const allowed = rule.at.at(-1) === "unit" ? [...known, ...(otherOwners[rule.kind] ?? [])] : known;
    return allowed.includes(id.value) ? [] : [dangling(rule.kind, id, allowed)];
  });
}

/** An indicator's item belongs to the indicator's own survey, so the pair is looked up together. */
function checkItems(files: YamlFiles, defined: DefinedIds): Finding[] {
  return idsIn({ kind: "item", files: /^indicators\.yaml$/, at: ["indicators", "*", "item"] }, files).flatMap((id) => {
    const owner = valueAt(id.yaml.value, [...id.path.slice(0, -1), "survey"]);
    const known = [...(defined.get(`item surveys/${String(owner)}`)?.keys() ?? [])];
    return known.length === 0 || known.includes(id.value) ? [] : [dangling("item", id, known)];
  });
}

/** A decision rests on actions of its own year. */
function checkDecided(files: YamlFiles, defined: DefinedIds): Finding[] {
  const at = ["asked", "*", "actions", "*"];
  return idsIn({ kind: "action", files: decisions, at }, files).flatMap((id) => {
    const year = decisions.exec(id.yaml.file.path)?.[1];
    const known = [...(defined.get(`action actions/${year}.yaml`)?.keys() ?? [])];
    return known.includes(id.value) ? [] : [dangling("action", id, known)];
  });
}

/** Populations are counted by ids of the kind that they are `by`. */
function checkPopulations(files: YamlFiles, defined: DefinedIds): Finding[] {
  const at = ["responses", "populations", "*", "by"];
  return idsIn({ kind: "population", files: survey, at }, files).flatMap(({ yaml, path, value: kind }) => {
    const known = [...(defined.get(kind)?.keys() ?? [])];
    const counts = [...path.slice(0, -1), "counts"];
    const waves = Object.keys(Object(valueAt(yaml.value, counts)));
    if (known.length === 0) return [];
    const counted = waves.flatMap((wave) =>
      idsBelow(yaml, valueAt(yaml.value, [...counts, wave]), [...counts, wave], ["{}"])
        .filter(({ value }) => !known.includes(value))
        .map((id) => dangling(kind, id, known)),
    );
    return [...counted, ...checkJoined(yaml, [...path.slice(0, -1), "join"], kind, known)];
  });
}

/** Categories are joined to one another by their ids, on both sides. */
function checkJoined(yaml: YamlFile, path: Path, kind: string, known: readonly string[]): Finding[] {
  return idsBelow(yaml, valueAt(yaml.value, path), path, ["{}"]).flatMap((id) => {
    const joined = valueAt(yaml.value, id.path);
    const one = known.includes(id.value) ? [] : [{ ...dangling(kind, id, known), ...yaml.locateKey(path, id.value) }];
    const other =
      typeof joined !== "string" || known.includes(joined) ? [] : [dangling(kind, { ...id, value: joined }, known)];
    return [...one, ...other];
  });
}

/** Reports get their names from the faculties. */
function checkReports(files: YamlFiles, defined: DefinedIds): Finding[] {
  const faculties = [...(defined.get("faculty")?.keys() ?? [])];
  if (faculties.length === 0) return [];
  const known = reportNames(faculties);
  return idsIn({ kind: "report", files: adoption, at: ["reports", "*", "report"] }, files)
    .filter(({ value }) => !known.includes(value))
    .map((id) => dangling("report", id, known));
}

/** `actions/2024.yaml` is about 2024, and the folder of a survey bears its id. */
function checkNames(files: YamlFiles): Finding[] {
  return [...files].flatMap(([name, yaml]) => {
    const year = [plan, decisions, publication, adoption, corrections]
      .map((each) => each.exec(name)?.[1])
      .find(Boolean);
    const folder = survey.exec(name)?.[1];
    const [key, wanted] = year === undefined ? ["id", folder] : ["year", year];
    const found = valueAt(yaml.value, [key]);
    // What is no name and no number has a finding of its own.
    if (wanted === undefined || (typeof found !== "string" && typeof found !== "number")) return [];
    if (String(found) === wanted) return [];
    const message = `"${key}" is ${String(found)}, but the ${year === undefined ? "folder" : "file"} is called ${wanted}`;
    return [{ file: yaml.file.shown, ...yaml.locate([key]), message, hint: "they must be the same" }];
  });
}

function keyOf(kind: string, id: FoundId): string {
  if (!local.has(kind)) return kind;
  const name = id.yaml.file.path;
  return `${kind} ${name.startsWith("surveys/") ? name.split("/").slice(0, 2).join("/") : name}`;
}

function duplicate(kind: string, id: FoundId, first: FoundId): Finding {
  const { line } = first.yaml.locate(first.path);
  return {
    file: id.yaml.file.shown,
    ...id.yaml.locate(id.path),
    message: `${kind} "${id.value}" is there twice: first at ${first.yaml.file.shown}:${line}`,
    hint: "give one of them another id",
  };
}

function dangling(kind: string, id: FoundId, known: readonly string[]): Finding {
  // A year is not a misspelt other year.
  const meant = kind === "wave" ? null : nearest(id.value, known);
  return {
    file: id.yaml.file.shown,
    ...id.yaml.locate(id.path),
    message: `there is no ${kind} "${id.value}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
    hint: known.length === 0 ? `no ${kind} is defined yet` : `known: ${known.join(", ")}`,
  };
}
