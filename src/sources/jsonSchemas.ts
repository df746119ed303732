/** The zod schemas -> JSON Schemas that editors complete and check with, by file name. */
import { z } from "zod";
import {
  ActionPlan,
  Adoption,
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
  Published,
  Survey,
  University,
} from "../domain/index.ts";

const schemas = {
  university: University,
  priorities: Priorities,
  framework: Framework,
  policy: Policy,
  glossary: Glossary,
  indicators: Indicators,
  "action-plan": ActionPlan,
  decisions: Decisions,
  adoption: Adoption,
  corrections: Corrections,
  distribution: Distribution,
  survey: Survey,
  published: Published,
  ledger: Ledger,
  messages: KeyMessageChoices,
  manifest: Manifest,
  estimates: OpenDataRow,
} as const;

export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
