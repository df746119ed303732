/** German: a part of people that is less than half of them. */
import type { ClaimRule } from "../claimWords.ts";
import { acts } from "./shares.ts";

const few =
  "(?:(?:eine|die|der|ein|einer|einem) )?(?:(?:sehr |ganz )?(?:groß|klein|kleine|deutlich|gering|verschwindend|beunruhigend|wachsend|zunehmend)(?:e[nrms]?|er)? )*";

export const minority: ClaimRule = {
  kind: "minority",
  form: "number",
  by: "itself",
  patterns: [
    `${few}(?:minderheit|bruchteil) (?:der |des |von |an |aller |unserer |dieser |den )*(?:{adj}(?:{person}|{anyone}))`,
    `${few}(?:kleine[rn]?|geringe[rn]?|winzige[rn]?|kleinerer|geringerer) (?:teil|anteil|gruppe|prozentsatz) (?:der |von |unserer |aller |an )+(?:{adj}(?:{person}|{anyone}))`,
    `${few}minderheit ${acts}`,
    `${acts} ${few}minderheit(?! (?:der|von))`,
  ],
};
