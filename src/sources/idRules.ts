/** Where in the data's files ids are given, and where they are referred to. */

export interface IdRule {
  readonly kind: string;
  /** Which files, by their path below the data folder; a captured group narrows the kind to a survey. */
  readonly files: RegExp;
  /** Keys down to the id; "*" is every entry of a list, "{}" every key of a record. */
  readonly at: readonly string[];
}

export const survey = /^surveys\/([^/]+)\/survey\.yaml$/;
const published = /^surveys\/([^/]+)\/published\.yaml$/;
const benchmark = /^surveys\/([^/]+)\/benchmark\.yaml$/;
export const plan = /^actions\/(\d+)\.yaml$/;
const distribution = /^distribution\.yaml$/;
export const corrections = /^corrections\/(\d+)\.yaml$/;
export const adoption = /^adoption\/(\d+)\.yaml$/;
export const decisions = /^decisions\/(\d+)\.yaml$/;
export const publication = /^publication\/(\d+)\.yaml$/;

/** Where each kind of thing gets its id. Waves and items are known within their survey. */
export const definitions: readonly IdRule[] = [
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
  { kind: "source", files: benchmark, at: ["sources", "*", "id"] },
  { kind: "group of institutions", files: benchmark, at: ["groups", "*", "id"] },
  { kind: "claim", files: published, at: ["claims", "*", "id"] },
  { kind: "action", files: plan, at: ["actions", "*", "id"] },
  { kind: "decision", files: decisions, at: ["asked", "*", "id"] },
  { kind: "decision", files: decisions, at: ["taken", "*", "id"] },
  { kind: "recipient", files: distribution, at: ["recipients", "*", "id"] },
];

/** Kinds that are known within their folder or file only. */
export const local = new Set(["item", "wave", "action", "decision"]);

/** Where things are referred to by their ids. */
export const uses: readonly IdRule[] = [
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
  { kind: "wave", files: survey, at: ["responses", "items", "*", "waves", "*"] },
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
  { kind: "indicator", files: benchmark, at: ["groups", "*", "figures", "*", "indicator"] },
  { kind: "source", files: benchmark, at: ["groups", "*", "figures", "*", "source"] },
  { kind: "wave", files: benchmark, at: ["groups", "*", "figures", "*", "wave"] },
  { kind: "source", files: benchmark, at: ["files", "*", "source"] },
  { kind: "wave", files: benchmark, at: ["files", "*", "wave"] },
  { kind: "priority", files: plan, at: ["actions", "*", "priority"] },
  { kind: "theme", files: plan, at: ["actions", "*", "theme"] },
  { kind: "indicator", files: plan, at: ["actions", "*", "indicator"] },
  { kind: "faculty", files: plan, at: ["actions", "*", "owner", "unit"] },
  { kind: "priority", files: decisions, at: ["asked", "*", "priority"] },
  { kind: "priority", files: decisions, at: ["taken", "*", "priority"] },
  { kind: "indicator", files: decisions, at: ["asked", "*", "indicators", "*"] },
];
