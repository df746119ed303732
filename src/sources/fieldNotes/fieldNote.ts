/** What is said of a field in the JSON Schemas and in `docs/fields.md`. */

/** What it holds, and an example as it may stand in the file. */
export type FieldNote = readonly [says: string, example: unknown];

/** By the keys down to the field, `*` for an entry of a list. */
export type FieldNotes = Readonly<Record<string, FieldNote>>;
