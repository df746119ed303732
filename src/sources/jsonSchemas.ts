/** The zod schemas -> JSON Schemas that editors complete and check with, by file name. */
import * as z from "zod";
import {
  ActionPlan,
  Adoption,
  Benchmark,
  Comments,
  Corrections,
  Decisions,
  Distribution,
  Framework,
  Glossary,
  Indicators,
  KeyMessageChoices,
  Ledger,
  Manifest,
  OpenDataRow,
  Policy,
  Priorities,
  Publication,
  Published,
  Spelling,
  Survey,
  Translations,
  University,
} from "../domain/index.ts";
import { dataDocument } from "./dataDocument.ts";
import { dataFileOf } from "./dataFiles.ts";
import { describe, type SchemaNode } from "./describedSchema.ts";
import { benchmark } from "./fieldNotes/benchmark.ts";
import { comments } from "./fieldNotes/comments.ts";
import type { FieldNotes } from "./fieldNotes/fieldNote.ts";
import { openData } from "./fieldNotes/openData.ts";
import * as plans from "./fieldNotes/plans.ts";
import * as surveys from "./fieldNotes/surveys.ts";
import * as university from "./fieldNotes/university.ts";
import * as words from "./fieldNotes/words.ts";

const schemas = {
  university: University,
  priorities: Priorities,
  framework: Framework,
  policy: Policy,
  glossary: Glossary,
  indicators: Indicators,
  "action-plan": ActionPlan,
  decisions: Decisions,
  publication: Publication,
  adoption: Adoption,
  corrections: Corrections,
  comments: Comments,
  distribution: Distribution,
  survey: Survey,
  published: Published,
  benchmark: Benchmark,
  ledger: Ledger,
  messages: KeyMessageChoices,
  spelling: Spelling,
  translations: Translations,
  manifest: Manifest,
  estimates: OpenDataRow,
} as const;

/** What is said of the fields of each. */
export const fieldNotes: Readonly<Record<keyof typeof schemas, FieldNotes>> = {
  university: university.university,
  priorities: university.priorities,
  framework: university.framework,
  policy: university.policy,
  glossary: university.glossary,
  indicators: university.indicators,
  "action-plan": plans.actionPlan,
  decisions: plans.decisions,
  publication: plans.publication,
  adoption: plans.adoption,
  corrections: plans.corrections,
  comments,
  distribution: plans.distribution,
  survey: surveys.survey,
  published: surveys.published,
  benchmark,
  ledger: plans.ledger,
  messages: plans.messages,
  spelling: words.spelling,
  translations: words.translations,
  manifest: plans.manifest,
  estimates: openData,
};

/** `docs/fields.md`. */
export function dataDocs(): string {
  return dataDocument(jsonSchemas());
}

export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(schemaNames.map((name) => [`${name}.schema.json`, `${JSON.stringify(schemaNode(name), null, 2)}\n`]));
}

type SchemaName = keyof typeof schemas;
const schemaNames = Object.keys(schemas) as SchemaName[];

/** The schema of a file of the data folder, by its path in it; null of what has none. */
export function schemaOfFile(file: string): SchemaNode | null {
  const wanted = dataFileOf(file)?.schema ?? null;
  const name = schemaNames.find((each) => each === wanted);
  return name === undefined ? null : schemaNode(name);
}

function schemaNode(name: SchemaName): SchemaNode {
  // Every field has a description of its own, so no part of a schema is shared.
  const json = z.toJSONSchema(schemas[name], { io: "input", unrepresentable: "any", reused: "inline" });
  describe(json as SchemaNode, fieldNotes[name]);
  return json as SchemaNode;
}
