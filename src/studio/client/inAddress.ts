/** What stands behind "#" in the address: "board.en/release", the document in sight and the desk that is open. A reload keeps both, the browser's own button leads back to the desk before, and nothing of it is sent. */

interface InAddress {
  readonly view: string | null;
  readonly desk: string | null;
}

export function readAddress(): InAddress {
  const [view = "", desk = ""] = decodeURIComponent(location.hash.slice(1)).split("/");
  return { view: /^[a-z0-9-]+\.[a-z]{2,3}$/.test(view) ? view : null, desk: desk === "" ? null : desk };
}

export function noteView(view: string): void {
  const { desk } = readAddress();
  history.replaceState(null, "", addressOf(view, desk));
}

/** The first desk is noted in the address that is there; another is a step that can be gone back. */
export function noteDesk(desk: string): void {
  const now = readAddress();
  if (now.desk === desk) return;
  const address = addressOf(now.view ?? "board", desk);
  if (now.desk === null) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

function addressOf(view: string, desk: string | null): string {
  return desk === null ? `#${view}` : `#${view}/${desk}`;
}
