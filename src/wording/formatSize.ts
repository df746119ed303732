/** The size of a file in words. */
import type { Language } from "../domain/index.ts";

/** "650 kB", "1.2 MB"; never less than 1 kB. */
export function formatSize(bytes: number, language: Language): string {
  const isLarge = bytes >= 1e6;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge ? `${number.format(bytes / 1e6)} MB` : `${number.format(Math.max(1, bytes / 1e3))} kB`;
}
