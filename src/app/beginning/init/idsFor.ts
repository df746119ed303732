/** Names -> ids for the program: short, of plain letters, no two alike. */
const most = 40;

/** What stands before the name itself in many of them: "Faculteit der Letteren", "School of Arts". */
const kind =
  /^(?:the )?(?:faculty|school|college|institute|department|faculteit|instituut|fakultät|fachbereich|institut|fachhochschule)(?: (?:of|for|der|van|voor|für))?(?: (?:the|de|het|die|das))? (?=\S)/i;

/** `otherwise`: for names without a plain letter, such as Greek ones: "faculty" gives "faculty-3". */
export function idsFor(names: readonly string[], otherwise: string): readonly string[] {
  const given = new Set<string>();
  return names.map((name, place) => {
    const plain = idOf(name) || `${otherwise}-${place + 1}`;
    const id = given.has(plain) ? `${plain}-${place + 1}` : plain;
    given.add(id);
    return id;
  });
}

function idOf(name: string): string {
  const plain = name
    .replace(kind, "")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "");
  return plain.slice(0, most).replace(/-+$/, "");
}
