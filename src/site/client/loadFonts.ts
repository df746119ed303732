/** Loads the faces that charts are drawn with: a canvas takes what is there, and asks for nothing. `text`: what will be drawn, since rare letters have a face of their own. */
export async function loadFonts(text: string): Promise<void> {
  const faces = ["400", "600", "italic 400"];
  await Promise.all(faces.map((face) => document.fonts.load(`${face} 13px "Source Sans 3"`, ` ${text}`)));
}
