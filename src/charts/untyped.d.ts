/** Parts of libraries that come without types. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: "woff2" },
  ): Promise<Buffer>;
}

declare module "vega-scenegraph" {
  /** What Vega asks for the size of texts; its functions may be replaced. */
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: number | string }, text: string | string[]) => number;
  };
}
