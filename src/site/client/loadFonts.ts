/** The faces that charts are drawn with: a canvas takes what is there, and asks for nothing. */
export async function loadFonts(): Promise<void> {
  await Promise.all(["400", "600", "italic 400"].map((face) => document.fonts.load(`${face} 13px "Source Sans 3"`)));
}
