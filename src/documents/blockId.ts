/** What a block or chapter is about -> its id, fit for an address: made here and nowhere else. `checkIds` tells where two have the same. */

/** "chart-funnel" and "nse.wellbeing" -> "chart-funnel-nse-wellbeing". */
export function blockId(...parts: readonly [string, ...(readonly string[])]): string {
  return parts.join("-").replaceAll(".", "-");
}
