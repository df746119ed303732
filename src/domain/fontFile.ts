/** A font as it is embedded in pages and pictures. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** WOFF2 of the letters that nearly every text consists of. */
  readonly bytes: Uint8Array;
  /** Whole TrueType fonts from which other letters are taken, each letter from the first font that has it. */
  readonly others: readonly Uint8Array[];
}
