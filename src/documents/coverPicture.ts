/** The year's actions -> the picture on the cover: a square each, in a row for each priority, full where it is done. */
import type { Reported, Speech } from "../statements/index.ts";

export interface CoverPicture {
  /** SVG in white, for the cover's colour. */
  readonly picture: string;
  /** What it shows. */
  readonly words: string;
  readonly madeUp: boolean;
}

const [side, gap] = [26, 10];

/** Null in a year without actions. */
export function coverPicture({ data, year, say }: Reported & Speech): CoverPicture | null {
  const plan = data.plans.get(year);
  const rows = data.priorities.priorities
    .map(({ id }) => (plan?.actions ?? []).filter(({ priority }) => priority === id))
    .filter((actions) => actions.length > 0);
  if (plan === undefined || rows.length === 0) return null;
  const longest = Math.max(...rows.map(({ length }) => length));
  const [width, height] = [longest, rows.length].map((count) => count * (side + gap) - gap);
  const squares = rows.flatMap((actions, row) =>
    // Those that are done stand together, as a bar does.
    [...actions]
      .sort((a, b) => Number(b.state === "done") - Number(a.state === "done"))
      .map(({ state }, place) => {
        const [x, y] = [place * (side + gap), row * (side + gap)];
        const look = state === "done" ? 'fill="#fff"' : 'fill="#fff" fill-opacity="0.28"';
        return `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="3" ${look}/>`;
      }),
  );
  return {
    picture: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${squares.join("")}</svg>`,
    words: say("cover.picture"),
    madeUp: plan.example !== undefined,
  };
}
