/** What a field can be chosen to say -> what people call it. */
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { KnownThings } from "../../desks/fields/knownThings.ts";
import { languageName } from "../inWords.ts";
import { say } from "../say.ts";

const states = ["planned", "running", "delayed", "done", "stopped"] as const;

const domains: Readonly<Record<string, () => string>> = {
  university: () => say("studio.fields.wholeUniversity"),
  national: () => say("studio.fields.nationwide"),
};

/** "precision" and "more than": the key and what it can be. */
const options = [
  "byMail",
  "byFolder",
  "statisticMean",
  "statisticShare",
  "statisticCount",
  "statisticMedian",
  "unitGrade",
  "unitPercent",
  "unitCount",
  "betterHigher",
  "betterLower",
  "betterNeither",
  "editionFirst",
  "editionCorrected",
  "editionUnknown",
  "precisionExact",
  "precisionMoreThan",
  "precisionAbout",
  "obtainedPrimary",
  "obtainedQuoted",
  "coverageUniversity",
  "coverageNational",
  "modeOnline",
  "modePaper",
  "modeTelephone",
  "modeFaceToFace",
  "modeMixed",
  "reasonWording",
  "reasonScale",
  "reasonDenominator",
  "reasonPopulation",
  "reasonMode",
  "reasonEdition",
  "levelBachelor",
  "levelMaster",
  "forSuicide",
  "forAddiction",
  "forComplaints",
  "forLoneliness",
  "forSupport",
  "forEveryone",
  "kindRange",
  "kindShare",
  "kindCount",
] as const;

const languages = ["nl", "en", "de"] as const;

export function choiceLabel(key: string, option: string): string {
  if (key === "domain") return domains[option]?.() ?? option;
  if (key === "state") {
    const state = states.find((each) => each === option);
    return state === undefined ? option : say(`studio.fields.state.${state}`);
  }
  const language = /^(?:language|languages|original)$/.test(key)
    ? languages.find((each) => each === option)
    : undefined;
  if (language !== undefined) return languageName(language);
  const joined = option.replace(/(?:^|[ -])([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const known = options.find((each) => each === `${key}${joined}`);
  return known === undefined ? option : say(`studio.fields.option.${known}`);
}

/** What is written of a part -> what is read: the name of what it refers to, or of what was chosen. */
export function saidValue(value: string, part: FormPart | undefined, key: string, known: KnownThings): string {
  if (part?.kind === "known") return known[part.of]?.find(({ id }) => id === value)?.name ?? value;
  return part?.kind === "choice" || part === undefined ? choiceLabel(key, value) : value;
}
