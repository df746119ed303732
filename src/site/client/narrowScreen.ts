/** Where the narrow drawing of a chart is shown: as `<source media>` on the pages says. */
export const narrowScreen = matchMedia("(max-width: 34rem)");
