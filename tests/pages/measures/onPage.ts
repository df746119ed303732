/** Something that was found, and where. */
export interface OnPage {
  readonly page: number;
  readonly text: string;
}
