/** CSVW metadata, and the files that it names -> what a program that knows only the standard finds wrong in them: columns that are otherwise, cells that are not of their type, keys that are there twice, and codes that no row of another table explains (https://www.w3.org/TR/tabular-metadata/). */
export interface TableGroup {
  readonly tables: readonly TableDescription[];
}

export interface TableDescription {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly Column[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly columnReference: readonly string[];
      readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
    }[];
  };
}

interface Column {
  readonly name: string;
  readonly titles?: Readonly<Record<string, string>>;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly required?: boolean;
  readonly virtual?: boolean;
  readonly default?: string;
  readonly lang?: string;
}

const patterns: Readonly<Record<string, RegExp>> = {
  string: /^.*$/,
  gYear: /^\d{4}$/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^\d+$/,
};

type Row = Readonly<Record<string, string>>;

/** `read`: the text of a file that the metadata names. */
export function csvwProblems({ tables }: TableGroup, read: (url: string) => string): readonly string[] {
  const rows = new Map(tables.map((table) => [table.url, rowsOf(table, read(table.url))]));
  return tables.flatMap((table) => {
    const own = rows.get(table.url) ?? [];
    return [
      ...headProblems(table, read(table.url)),
      ...own.flatMap((row) => cellProblems(table, row)),
      ...twice(own.map((row) => valuesOf(row, table.tableSchema.primaryKey))).map(
        (key) => `${table.url}: ${key} twice`,
      ),
      ...(table.tableSchema.foreignKeys ?? []).flatMap(({ columnReference, reference }) => {
        const known = (rows.get(reference.resource) ?? []).map((row) => valuesOf(row, reference.columnReference));
        const asked = new Set(own.map((row) => valuesOf(row, columnReference)));
        return [...asked]
          .filter((key) => known.filter((each) => each === key).length !== 1)
          .map((key) => `${table.url}: ${key} is not one row of ${reference.resource}`);
      }),
    ];
  });
}

export function rowsOf({ tableSchema }: TableDescription, text: string): readonly Row[] {
  const [, ...lines] = cellsOf(text);
  const inFile = tableSchema.columns.filter(({ virtual }) => virtual !== true);
  const added = tableSchema.columns.filter(({ virtual }) => virtual === true);
  return lines.map((cells) =>
    Object.fromEntries([
      ...inFile.map(({ name }, place) => [name, cells[place] ?? ""]),
      ...added.map(({ name, default: same = "" }) => [name, same]),
    ]),
  );
}

function headProblems({ url, tableSchema }: TableDescription, text: string): readonly string[] {
  const [head = []] = cellsOf(text);
  const described = tableSchema.columns.filter(({ virtual }) => virtual !== true).map(({ name }) => name);
  return head.join() === described.join() ? [] : [`${url}: its columns are ${head.join()}`];
}

function cellProblems({ url, tableSchema }: TableDescription, row: Row): readonly string[] {
  return tableSchema.columns.flatMap(({ name, datatype, required }) => {
    const cell = row[name] ?? "";
    const pattern = typeof datatype === "string" ? patterns[datatype] : new RegExp(`^(?:${datatype.format})$`);
    const fits = cell === "" ? required !== true : (pattern?.test(cell) ?? false);
    return fits ? [] : [`${url}: ${name} is "${cell}"`];
  });
}

function valuesOf(row: Row, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => row[name]));
}

function twice(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, place) => keys.indexOf(key) < place))];
}

/** RFC 4180. */
function cellsOf(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
      ),
    );
}
