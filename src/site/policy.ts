/** What a browser may load for a page of the site: nothing that does not lie beside it. */

/** The search runs WebAssembly, which `wasm-unsafe-eval` allows and nothing else. */
export function policyFor(isSearch: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${isSearch ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
