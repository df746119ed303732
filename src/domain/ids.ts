/** Names that other data points at: lower case letters, digits, dots and hyphens, so that an id is safe in an address, a file name and an XML id. */
import * as z from "zod";

const pattern = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

const id = z.string().max(60, { error: "an id has at most 60 characters" }).regex(pattern, {
  error: 'an id is lower case letters, digits, "." and "-", and begins with a letter',
});

export const UniversityId = id.brand<"university">();
export const FacultyId = id.brand<"faculty">();
export const ProgrammeId = id.brand<"programme">();
export const PriorityId = id.brand<"priority">();
export const ThemeId = id.brand<"theme">();
export const SurveyId = id.brand<"survey">();
export const ItemId = id.brand<"item">();
export const IndicatorId = id.brand<"indicator">();
export const TopicId = id.brand<"topic">();
export const SourceId = id.brand<"source">();
export const ActionId = id.brand<"action">();
export const DecisionId = id.brand<"decision">();
export const PolicyId = id.brand<"policy">();
export const ClaimId = id.brand<"claim">();
export const GroupId = id.brand<"group">();
export const PeersId = id.brand<"peers">();
export const RecipientId = id.brand<"recipient">();
export const LetterId = id.brand<"letter">();
export const CategoryId = id.brand<"category">();

export type UniversityId = z.infer<typeof UniversityId>;
export type FacultyId = z.infer<typeof FacultyId>;
export type ProgrammeId = z.infer<typeof ProgrammeId>;
export type PriorityId = z.infer<typeof PriorityId>;
export type ThemeId = z.infer<typeof ThemeId>;
export type SurveyId = z.infer<typeof SurveyId>;
export type ItemId = z.infer<typeof ItemId>;
export type IndicatorId = z.infer<typeof IndicatorId>;
export type TopicId = z.infer<typeof TopicId>;
export type SourceId = z.infer<typeof SourceId>;
export type ActionId = z.infer<typeof ActionId>;
export type DecisionId = z.infer<typeof DecisionId>;
export type PolicyId = z.infer<typeof PolicyId>;
export type ClaimId = z.infer<typeof ClaimId>;
export type GroupId = z.infer<typeof GroupId>;
export type PeersId = z.infer<typeof PeersId>;
export type CategoryId = z.infer<typeof CategoryId>;

/** A reporting year, or the year of a wave. */
export const Year = z.int().min(1990).max(2100);
export type Year = z.infer<typeof Year>;
