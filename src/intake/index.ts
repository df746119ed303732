export { draftGroups } from "./draft/draftGroups.ts";
export { type DraftItem, draftItems } from "./draft/draftItems.ts";
export { type PopulationCounts, populationsOf } from "./draft/populations.ts";
export { indicatorsText } from "./draft/writeIndicators.ts";
export { type SurveyDraft, surveyText } from "./draft/writeSurvey.ts";
export { type Answered, type Answers, type AnyQuestion, type Proposal, propose, withAnswers } from "./proposal.ts";
export { type ReadColumn, whyKey } from "./reading/reading.ts";
export { type Refusal, refusalOf } from "./refusal.ts";
