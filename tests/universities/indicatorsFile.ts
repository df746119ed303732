/** Drawn surveys -> the indicators that follow their questions, and what stands in indicators.yaml. */
import type { DrawnItem } from "./items.ts";
import type { DrawnSurvey } from "./surveys.ts";
import type { Localized, TrueIndicator } from "./university.ts";

interface Written {
  /** What the checks know of it; null for a count of the survey itself. */
  readonly known: TrueIndicator | null;
  readonly entry: Readonly<Record<string, unknown>>;
}

export interface DrawnIndicators {
  readonly indicators: readonly TrueIndicator[];
  readonly file: unknown;
}

export function drawIndicators(surveys: readonly DrawnSurvey[], isAwkward: boolean): DrawnIndicators {
  const written = surveys.flatMap((survey, place) => [
    ...survey.items.flatMap((item) => ofItem(item, survey.id, place === 0, isAwkward)),
    ...(survey.countsResponse ? ofResponse(survey.id) : []),
  ]);
  return {
    indicators: written.flatMap(({ known }) => (known === null ? [] : [known])),
    file: {
      topics: surveys.flatMap(({ id, short, countsResponse }) => [
        { id: `${id}-wellbeing`, survey: id, name: { nl: `Welzijn (${short.nl})`, en: `Well-being (${short.en})` } },
        ...(countsResponse
          ? [{ id: `${id}-response`, survey: id, name: { nl: `Respons (${short.nl})`, en: `Response (${short.en})` } }]
          : []),
      ]),
      indicators: written.map(({ entry }) => entry),
    },
  };
}

const itemNames: Readonly<Record<string, Localized>> = {
  grade: { nl: "Cijfer voor welzijn", en: "Grade for well-being" },
  atmosphere5: { nl: "Tevredenheid met de sfeer (schaal 1–5)", en: "Satisfaction with the atmosphere (1–5)" },
  atmosphere: { nl: "Tevredenheid met de sfeer", en: "Satisfaction with the atmosphere" },
  stress: { nl: "Ervaart veel stress", en: "Feels much stress" },
  dark: { nl: "Sombere gedachten", en: "Dark thoughts" },
  cheerful: { nl: "Vrolijk", en: "Cheerful" },
  rested: { nl: "Uitgerust", en: "Rested" },
  tense: { nl: "Gespannen", en: "Tense" },
  mood: { nl: "Stemming", en: "Mood" },
  visa: { nl: "Heeft een visum", en: "Needs a visa" },
  cares: { nl: "Zorgt voor iemand", en: "Cares for somebody" },
  pilot: { nl: "Slaapt goed", en: "Sleeps well" },
  once: { nl: "Werkte thuis", en: "Worked at home" },
};

const partNames: Readonly<Record<string, Localized>> = {
  low: { nl: "Geeft een onvoldoende", en: "Gives a low grade" },
  middle: { nl: "Geeft een voldoende", en: "Gives a middle grade" },
  high: { nl: "Geeft een hoog cijfer", en: "Gives a high grade" },
  top2: { nl: "Is tevreden", en: "Is satisfied" },
};

function ofItem(item: DrawnItem, survey: string, isFirst: boolean, isAwkward: boolean): readonly Written[] {
  const name = item.kind === "option" ? item.name : itemNames[item.id];
  if (name === undefined) throw new Error(`no name for ${item.id}`);
  const id = `${survey}.${item.id}`;
  const about = { survey, item: item.id };
  const common = {
    ...about,
    name,
    short: name,
    topic: `${survey}-wellbeing`,
    priorities: item.id === "grade" || item.id === "stress" ? ["belonging"] : [],
  };
  const isMean = item.kind === "range" || item.kind === "made";
  const scale = isMean ? ([item.min, item.max] as const) : ([0, 1] as const);
  const [unit, decimals] = isMean ? (["grade", item.max === 5 ? 2 : 1] as const) : (["percent", 0] as const);
  const whole: Written = {
    known: { id, ...about, unit, decimals, scale, answers: null },
    entry: {
      id,
      ...common,
      unit,
      decimals,
      keyFigure: isFirst && (isMean || item.id === "stress"),
      better: isMean ? "higher" : "lower",
    },
  };
  const counted = (item.kind === "range" ? item.counted : []).map(({ id: part, from, to }): Written => {
    const own = isAwkward
      ? { nl: `${name.nl}: ${from} tot en met ${to}`, en: `${name.en}: ${from} to ${to}` }
      : partNames[part];
    if (own === undefined) throw new Error(`no name for ${part}`);
    return {
      known: { id: `${id}-${part}`, ...about, unit: "percent", decimals: 0, scale, answers: { from, to } },
      entry: {
        id: `${id}-${part}`,
        ...common,
        name: own,
        short: own,
        unit: "percent",
        answers: { from, to, of: { nl: "studenten", en: "students" } },
        ...(item.kind === "range" && item.areParts ? { partOf: id } : {}),
        decimals: 0,
        better: "neither",
      },
    };
  });
  return [whole, ...counted];
}

function ofResponse(survey: string): readonly Written[] {
  const entry = (item: string, unit: string, name: Localized) => ({
    known: null,
    entry: {
      id: `${survey}.${item}`,
      survey,
      item,
      unit,
      decimals: 0,
      name,
      short: name,
      topic: `${survey}-response`,
      counted: true,
      better: "higher",
    },
  });
  return [
    entry("responses", "count", { nl: "Ingevulde vragenlijsten", en: "Completed questionnaires" }),
    entry("response-rate", "percent", { nl: "Respons", en: "Response rate" }),
  ];
}
