/** A font as it is embedded in pages and pictures. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** WOFF2. */
  readonly bytes: Uint8Array;
}
