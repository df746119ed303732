/** The entries of a legend -> where they stand: on one line, or on more where it is full. */

const [betweenEntries, betweenBoxAndText] = [18, 6];

export interface LegendRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The side of an entry's box. */
  readonly boxPx: number;
  readonly lineHeightPx: number;
}

export interface LegendLine<E> {
  readonly entries: readonly (E & { readonly x: number; readonly y: number; readonly textX: number })[];
  readonly heightPx: number;
}

export function legendLine<E extends { readonly label: string }>(
  entries: readonly E[],
  { left, right, top, boxPx, lineHeightPx }: LegendRoom,
  measure: (text: string) => number,
): LegendLine<E> {
  let [x, y] = [left, top];
  const placed = entries.map((entry) => {
    const width = boxPx + betweenBoxAndText + measure(entry.label);
    if (x + width > right && x > left) [x, y] = [left, y + lineHeightPx];
    const at = { ...entry, x, y, textX: x + boxPx + betweenBoxAndText };
    x += width + betweenEntries;
    return at;
  });
  return { entries: placed, heightPx: y + lineHeightPx - top };
}
