/** New items and indicators.yaml as it is -> its text with an indicator for each, under a topic a part of the questionnaire. */
import { type Document, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { Indicators, type Language, type Localized } from "../../domain/index.ts";
import type { DraftItem } from "./draftItems.ts";
import { newIds, slugOf } from "./slugs.ts";
import { takeOut } from "./takeOut.ts";
import { yamlText } from "./yamlText.ts";

export interface IndicatorsDraft {
  readonly survey: string;
  readonly surveyName: Localized;
  readonly items: readonly DraftItem[];
  /** Questions that stood in for them until now: their indicators go with them. */
  readonly standIns: ReadonlySet<string>;
  readonly languages: readonly Language[];
}

export function indicatorsText(
  { survey, surveyName, items, standIns, languages }: IndicatorsDraft,
  text: string,
  known: Indicators,
): string {
  if (items.length === 0) return text;
  const document = parseDocument(text);
  const topicIds = newIds(new Set(known.topics.map(({ id }) => id)));
  const own = known.topics.find((topic) => topic.survey === survey);
  const topics = new Map<string, string>();
  const topicFor = (section: string | null): string => {
    const key = section ?? "";
    const found = topics.get(key) ?? topicNamed(known, survey, section) ?? (section === null ? own?.id : undefined);
    if (found !== undefined) return found;
    const id = topicIds(slugOf(section ?? survey));
    const name = section === null ? surveyName : Object.fromEntries(languages.map((language) => [language, section]));
    push(document, "topics", { id, survey, name });
    topics.set(key, id);
    return id;
  };
  const isStandIn = (each: Indicators["indicators"][number]) => each.survey === survey && standIns.has(each.item);
  takeOut(document, ["indicators"], (each) => each.survey === survey && standIns.has(each.item ?? ""));
  const followed = new Set(
    known.indicators.filter((each) => each.survey === survey && !isStandIn(each)).map(({ item }) => String(item)),
  );
  for (const item of items.filter(({ id }) => !followed.has(id)))
    push(document, "indicators", indicatorOf(item, survey, topicFor(item.section)));
  const emptied = new Set(known.indicators.filter(isStandIn).map(({ topic }) => String(topic)));
  for (const { topic } of Indicators.parse(document.toJS()).indicators) emptied.delete(topic);
  takeOut(document, ["topics"], ({ id }) => emptied.has(id ?? ""));
  return yamlText(document);
}

function topicNamed({ topics }: Indicators, survey: string, section: string | null): string | undefined {
  return topics.find((topic) => topic.survey === survey && Object.values(topic.name).includes(section ?? ""))?.id;
}

function indicatorOf({ id, statistic, wording, short }: DraftItem, survey: string, topic: string): object {
  return {
    id: `${survey}.${id}`,
    survey,
    item: id,
    statistic,
    unit: statistic === "mean" ? "grade" : "percent",
    decimals: statistic === "mean" ? 1 : 0,
    name: wording,
    short,
    topic,
    better: "neither",
  };
}

function push(document: Document, key: string, value: object): void {
  const found = document.get(key);
  const node = document.createNode(value) as YAMLMap;
  node.flow = true;
  if (isSeq(found)) {
    if (found.flow === true) found.flow = false;
    found.items.push(node);
    return;
  }
  const made = document.createNode([]) as YAMLSeq;
  made.items.push(node);
  document.set(key, made);
}
