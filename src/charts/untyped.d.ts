/** Parts of libraries that come without types. */
declare module "vega-scenegraph" {
  /** What Vega asks for the size of texts; its functions may be replaced. */
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: number | string }, text: string | string[]) => number;
  };
}
