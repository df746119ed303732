/** `hyphen` comes without types for its languages. */
declare module "hyphen/nl/index.js" {
  const patterns: { hyphenateHTMLSync(html: string, options?: { readonly minWordLength?: number }): string };
  export default patterns;
}
declare module "hyphen/de/index.js" {
  const patterns: { hyphenateHTMLSync(html: string, options?: { readonly minWordLength?: number }): string };
  export default patterns;
}
declare module "hyphen/en-gb/index.js" {
  const patterns: { hyphenateHTMLSync(html: string, options?: { readonly minWordLength?: number }): string };
  export default patterns;
}
declare module "hyphen/de/index.js" {
  const patterns: { hyphenateHTMLSync(html: string, options?: { readonly minWordLength?: number }): string };
  export default patterns;
}
