/** Where releases lie -> the store of what was made and found before: beside them, where no other folder is named. */
import { Store, storeBeside } from "../store/index.ts";

export interface StoreAsked {
  readonly releases: string;
  readonly store: string | null;
}

/** `note` is told what was wrong with the store, which is no reason to stop. */
export function storeOf({ releases, store }: StoreAsked, note: (text: string) => void): Store {
  return new Store(store ?? storeBeside(releases), note);
}
