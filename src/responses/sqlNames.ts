/** Texts and names of columns -> SQL. */

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The name of a column in DuckDB, which does not tell small letters from capitals: so names are written by their bytes. */
export function sqlName(name: string): string {
  return `"${plainName(name)}"`;
}

export function plainName(name: string): string {
  return `c_${Buffer.from(name, "utf8").toString("hex")}`;
}
