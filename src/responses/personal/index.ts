export { type ContentRule, contentRules } from "./countryRules.ts";
export { formsWithin, judged, type PersonalColumn, PersonalContent } from "./personalContent.ts";
export { personalFindings, personalHeads, personalPlaces } from "./personalFindings.ts";
