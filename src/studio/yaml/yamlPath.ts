/** Keys and places of lists that lead down to a part of a YAML file, and what is to become of that part. */
export type YamlPath = readonly (string | number)[];

export type YamlEdit =
  /** A value takes the place of another, or of none: then its key is added, after those that stand before it in `order`. */
  | { readonly kind: "set"; readonly path: YamlPath; readonly value: unknown; readonly order?: readonly string[] }
  /** A key with its value, or an entry of a list, goes. */
  | { readonly kind: "remove"; readonly path: YamlPath }
  /** An entry comes into the list at `path`, before the one at `place`; null: at its end. */
  | { readonly kind: "insert"; readonly path: YamlPath; readonly place: number | null; readonly value: unknown }
  /** Two entries of the list at `path` change places. */
  | { readonly kind: "swap"; readonly path: YamlPath; readonly one: number; readonly other: number };
