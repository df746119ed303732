/** Texts and names of columns -> SQL. */

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of the file as DuckDB has it: it knows no small letters from capitals, so names are told apart by their bytes. */
export function sqlName(name: string): string {
  return `"${plainName(name)}"`;
}

export function plainName(name: string): string {
  return `c_${Buffer.from(name, "utf8").toString("hex")}`;
}
