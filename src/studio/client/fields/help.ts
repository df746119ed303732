/** A field of the files that people edit most -> what it is for, in the reader's language. */
import { say, spoken } from "../say.ts";

/** Named by the kind of file and the way to the field in it. */
const told = [
  "messagesHeadline",
  "messagesPin",
  "messagesDrop",
  "messagesRewrite",
  "messagesRewriteId",
  "messagesRewriteWords",
  "actionsYear",
  "actionsTitle",
  "actionsExample",
  "actionsUntil",
  "actionsActions",
  "actionsActionsId",
  "actionsActionsPriority",
  "actionsActionsTheme",
  "actionsActionsTitle",
  "actionsActionsGoal",
  "actionsActionsTarget",
  "actionsActionsIndicator",
  "actionsActionsOwner",
  "actionsActionsOwnerUnit",
  "actionsActionsOwnerRole",
  "actionsActionsFrom",
  "actionsActionsUntil",
  "actionsActionsPromised",
  "actionsActionsState",
  "actionsActionsStated",
  "actionsActionsAchieved",
  "decisionsYear",
  "decisionsExample",
  "decisionsAsked",
  "decisionsAskedId",
  "decisionsAskedTitle",
  "decisionsAskedReason",
  "decisionsAskedIndicators",
  "decisionsAskedActions",
  "decisionsAskedPriority",
  "decisionsAskedOwner",
  "decisionsAskedBy",
  "decisionsAskedCost",
  "decisionsAskedOtherwise",
  "decisionsTaken",
  "decisionsTakenId",
  "decisionsTakenTitle",
  "decisionsTakenReason",
  "decisionsTakenOutcome",
  "decisionsTakenPriority",
  "distributionFrom",
  "distributionFromName",
  "distributionFromAddress",
  "distributionReplyTo",
  "distributionLimits",
  "distributionLimitsMessagesPerMinute",
  "distributionLimitsConnections",
  "distributionLimitsAttachmentMegabytes",
  "distributionPublished",
  "distributionRecipients",
  "distributionRecipientsId",
  "distributionRecipientsAudience",
  "distributionRecipientsName",
  "distributionRecipientsRole",
  "distributionRecipientsLanguage",
  "distributionRecipientsBy",
  "distributionRecipientsAddress",
  "distributionRecipientsLetter",
  "distributionRecipientsGets",
  "distributionRecipientsAllowed",
  "prioritiesSource",
  "prioritiesPriorities",
  "prioritiesPrioritiesId",
  "prioritiesPrioritiesName",
  "prioritiesPrioritiesShort",
  "prioritiesPrioritiesDescription",
] as const;

interface Help {
  readonly words: string;
  readonly language: string;
}

/** `name`: "actionsOwnerUnit". What has no sentence of its own is said as the schema says it, in English. */
export function helpOf(name: string, description: string | null): Help | null {
  const known = told.find((each) => each === name);
  if (known !== undefined) return { words: say(`studio.fields.help.${known}`), language: spoken };
  return description === null ? null : { words: description, language: "en" };
}
