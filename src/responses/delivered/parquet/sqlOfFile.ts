/** Names and texts -> SQL. */

export function textInSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column by the name that it has in the file. */
export function nameInFile(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
