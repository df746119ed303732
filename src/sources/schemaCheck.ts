/** Parsed files, each asked for by name -> its typed value, with what its schema finds wrong. */
import type * as z from "zod";
import type { Finding } from "../domain/index.ts";
import { checkSchema } from "./schemaFindings.ts";
import type { YamlFile } from "./yamlFile.ts";

export class SchemaCheck {
  readonly findings: Finding[] = [];
  readonly #yamls: ReadonlyMap<string, YamlFile>;
  readonly #shownAs: string;
  /** Files, as findings name them, that could not be read: they have their finding already. */
  readonly #unreadable: ReadonlySet<string>;
  #isWhole = true;

  constructor(yamls: ReadonlyMap<string, YamlFile>, shownAs: string, unreadable: ReadonlySet<string>) {
    this.#yamls = yamls;
    this.#shownAs = shownAs;
    this.#unreadable = unreadable;
  }

  /** Every file that was asked for is there where it must be, and follows its schema. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Null, with a finding, where the file is missing or does not follow its schema. */
  required<T>(name: string, schema: z.ZodType<T>): T | null {
    const yaml = this.#yamls.get(name);
    const checked = yaml === undefined ? this.#missing(`${this.#shownAs}/${name}`) : checkSchema(yaml, schema);
    this.findings.push(...checked.findings);
    if (checked.value === null) this.#isWhole = false;
    return checked.value;
  }

  /** Null where there is no such file; and, with a finding, where it does not follow its schema. */
  optional<T>(name: string, schema: z.ZodType<T>): T | null {
    return this.#yamls.has(name) ? this.required(name, schema) : null;
  }

  /** The files whose names a pattern fits, each with the year that it captures; in order of the years. */
  yearly<T>(pattern: RegExp, schema: z.ZodType<T>): ReadonlyMap<number, T> {
    const years = [...this.#yamls.keys()].flatMap((name) => {
      const year = pattern.exec(name)?.[1];
      return year === undefined ? [] : [{ name, year: Number(year) }];
    });
    const read = years.map(({ name, year }) => [year, this.required(name, schema)] as const);
    return new Map(
      read.filter((entry): entry is readonly [number, T & {}] => entry[1] !== null).sort(([a], [b]) => a - b),
    );
  }

  #missing(file: string): { readonly value: null; readonly findings: readonly Finding[] } {
    const hint = "the example data that comes with the program shows what it holds";
    return {
      value: null,
      findings: this.#unreadable.has(file) ? [] : [{ file, message: "this file is missing", hint }],
    };
  }
}
