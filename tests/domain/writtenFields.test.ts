import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  ActionPlan,
  Adoption,
  Benchmark,
  Corrections,
  Decisions,
  Distribution,
  Framework,
  Glossary,
  Indicators,
  KeyMessageChoices,
  Localized,
  PlainText,
  Policy,
  Priorities,
  Published,
  Survey,
  University,
  type WrittenFile,
  writtenFields,
} from "../../src/domain/index.ts";

const schemas = {
  university: University,
  priorities: Priorities,
  framework: Framework,
  policy: Policy,
  indicators: Indicators,
  glossary: Glossary,
  distribution: Distribution,
  survey: Survey,
  published: Published,
  benchmark: Benchmark,
  actions: ActionPlan,
  decisions: Decisions,
  adoption: Adoption,
  corrections: Corrections,
  messages: KeyMessageChoices,
} satisfies Record<WrittenFile, z.ZodType>;

/** Also where less room is given to it, and where a draft has room for what is to be written. */
function isLocalized(schema: unknown): boolean {
  if (!(schema instanceof z.ZodObject)) return false;
  const { en } = schema.shape;
  return en === Localized.shape.en || (en instanceof z.ZodOptional && en.safeParse("").success);
}

function textsOf(schema: unknown, at: readonly string[] = []): string[] {
  if (schema === PlainText || isLocalized(schema)) return [at.join(".")];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return textsOf(schema.unwrap(), at);
  // What is written goes in; what follows from it comes out.
  if (schema instanceof z.ZodPipe) return textsOf(schema.in, at);
  if (schema instanceof z.ZodArray) return textsOf(schema.element, [...at, "*"]);
  if (schema instanceof z.ZodRecord) return textsOf(schema.valueType, [...at, "{}"]);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textsOf(option, at));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as object).flatMap(([key, each]) => textsOf(each, [...at, key]));
  return [];
}

describe("the list of what people write and readers get", () => {
  it.each(Object.entries(schemas))("has a decision for each text of %s, and no other", (file, schema) => {
    const inSchema = [...new Set(textsOf(schema))].sort();
    expect(inSchema).toEqual(Object.keys(writtenFields[file as WrittenFile]).sort());
  });

  it("would miss a new text", () => {
    expect(textsOf(z.strictObject({ notes: z.array(z.strictObject({ new: Localized.optional() })) }))).toEqual([
      "notes.*.new",
    ]);
  });
});
