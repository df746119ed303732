/** `{{estimate "nse.wellbeing" wave=2024}}` and its kin: what editors may write in texts and templates to print a number, and what each call means. */
import {
  type Domain,
  type EstimateId,
  type FacultyId,
  type IndicatorId,
  isShown,
  nearest,
  type QuotedClaim,
  type ShownFigure,
} from "../domain/index.ts";
import type { EstimateIndex } from "../statements/index.ts";

/** The examples in messages are about things of this university. */
interface Example {
  readonly figure: string;
  readonly source: string;
  readonly claim: string;
  /** What a picture shows. */
  readonly shown: string;
}

/** Each helper has a name, and a way to be written, which messages show. */
export const textHelpers = {
  estimate: ({ figure }) => `{{estimate ${figure}}}`,
  change: ({ figure }) => `{{change ${figure}}}`,
  quoted: ({ source }) => `{{quoted "45%" source="${source}"}}`,
  base: ({ figure }) => `{{base ${figure}}}`,
  claim: ({ claim }) => `{{claim "${claim}"}}`,
  plain: () => '{{plain "words as they are"}}',
  figure: ({ shown }) => `{{figure "${shown}"}}`,
} as const satisfies Readonly<Record<string, (example: Example) => string>>;
export type TextHelper = keyof typeof textHelpers;

export interface HelperCall {
  readonly helper: string;
  readonly positional: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
}

export type Resolved =
  | { readonly kind: "estimate"; readonly estimate: ShownFigure }
  | { readonly kind: "base"; readonly base: number; readonly id: EstimateId }
  /** The figure is told with the one before it, and with how the two were judged. */
  | { readonly kind: "change"; readonly after: ShownFigure }
  /** The call prints somebody's own words or number. */
  | { readonly kind: "quoted"; readonly words: string; readonly source: string }
  | { readonly kind: "claim"; readonly claim: QuotedClaim }
  /** The call prints words that somebody answers for, and that no figure carries. */
  | { readonly kind: "plain"; readonly words: string }
  /** The call refers to a picture of its report: by the indicator that it shows, or by its anchor. */
  | { readonly kind: "figure"; readonly shown: string }
  | { readonly kind: "problem"; readonly message: string; readonly hint: string };

/** What a call prints, or why it can't. */
export function resolveCall(call: HelperCall, index: EstimateIndex): Resolved {
  const [first, ...others] = call.positional;
  if (typeof first !== "string" || others.length > 0) {
    return problem(
      `{{${call.helper}}} takes one ${call.helper === "plain" || call.helper === "quoted" ? "text" : "id"} in quotation marks`,
      writtenAs(call.helper, index),
    );
  }
  if (call.helper === "plain") return resolvePlain(call, first, index);
  if (call.helper === "quoted") return resolveQuoted(call, first, index);
  if (call.helper === "claim") return resolveClaim(first, index);
  if (call.helper === "figure") return resolveFigure(call, first, index);
  return resolveEstimate(call, first, index);
}

function resolvePlain({ named, helper }: HelperCall, words: string, index: EstimateIndex): Resolved {
  const [unknown] = Object.keys(named);
  if (unknown !== undefined) return problem(`{{plain}} does not know "${unknown}"`, writtenAs(helper, index));
  return { kind: "plain", words };
}

/** Each report says whether it has the picture: reports have others. */
function resolveFigure({ named, helper }: HelperCall, shown: string, index: EstimateIndex): Resolved {
  const [unknown] = Object.keys(named);
  if (unknown !== undefined) return problem(`{{figure}} does not know "${unknown}"`, writtenAs(helper, index));
  if (shown.startsWith("chart-") || index.indicator(shown as IndicatorId) !== undefined)
    return { kind: "figure", shown };
  return problem(
    `no indicator "${shown}"`,
    `a picture is named by an indicator that it shows, or by its anchor ("chart-…"); ${didYouMean(shown, index.indicatorIds)}`,
  );
}

function resolveClaim(id: string, index: EstimateIndex): Resolved {
  const claim = index.allClaims.find((each) => each.id === id);
  if (claim !== undefined) return { kind: "claim", claim };
  return problem(
    `no quoted claim "${id}"`,
    `claims stand in published.yaml; ${didYouMean(
      id,
      index.allClaims.map((each) => each.id),
    )}`,
  );
}

function resolveQuoted({ named }: HelperCall, words: string, index: EstimateIndex): Resolved {
  const { source } = named;
  if (typeof source === "string" && index.sourceIds.includes(source)) return { kind: "quoted", words, source };
  return problem(
    typeof source === "string" ? `no source "${source}"` : "a quotation needs its source",
    `sources stand in published.yaml; ${typeof source === "string" ? didYouMean(source, index.sourceIds) : `known: ${index.sourceIds.join(", ")}`}`,
  );
}

function resolveEstimate(call: HelperCall, id: string, index: EstimateIndex): Resolved {
  const unknown = Object.keys(call.named).find((name) => name !== "wave" && name !== "domain");
  if (unknown !== undefined)
    return problem(`{{${call.helper}}} does not know "${unknown}"`, writtenAs(call.helper, index));
  const indicator = index.indicator(id as IndicatorId);
  if (indicator === undefined) {
    return problem(
      `no indicator "${id}"`,
      `indicators stand in indicators.yaml; ${didYouMean(id, index.indicatorIds)}`,
    );
  }
  const domain = call.named.domain === undefined ? index.usualDomain(indicator.id) : parseDomain(call.named.domain);
  if (domain === null) {
    return problem(`"${String(call.named.domain)}" is no domain`, onlyTheWhole);
  }
  const known = index.series(indicator.id, domain).filter(isShown);
  const wave = call.named.wave ?? known.at(-1)?.wave;
  const estimate = known.find((each) => each.wave === wave);
  const waves = known.map((each) => each.wave).join(", ");
  const of = call.named.domain === undefined ? "" : ` of domain="${String(call.named.domain)}"`;
  if (estimate === undefined && domain.kind !== "university" && domain.kind !== "national")
    return problem(`a text can't print figures${of}`, onlyTheWhole);
  if (estimate === undefined) {
    return problem(
      `no figure for "${id}"${of} in ${String(wave ?? "any wave")}`,
      waves === ""
        ? "nothing is published for it: print the source's words with {{claim …}}"
        : `there are figures for ${waves}`,
    );
  }
  if (call.helper === "estimate") return { kind: "estimate", estimate };
  if (call.helper === "change") return { kind: "change", after: estimate };
  return estimate.base === null
    ? problem(
        `no base was published for "${id}" in ${estimate.wave}`,
        "leave it out: a base that nobody published can't be printed",
      )
    : { kind: "base", base: estimate.base, id: estimate.id };
}

const onlyTheWhole =
  'texts stand in reports of all audiences, so they print figures of the whole only: leave `domain` out, or write domain="university" or domain="national"';

function parseDomain(value: unknown): Domain | null {
  if (value === "university" || value === "national") return { kind: value };
  const faculty = typeof value === "string" ? /^faculty:(.+)$/.exec(value)?.[1] : undefined;
  return faculty === undefined ? null : { kind: "faculty", faculty: faculty as FacultyId };
}

/** Writes a call as an editor of this university could: with a figure that exists, if any does. */
export function exampleCall(helper: TextHelper, index: EstimateIndex): string {
  const [newest] = index.indicatorIds.flatMap((id) => index.series(id, index.usualDomain(id)).findLast(isShown) ?? []);
  const figure =
    newest === undefined ? `"${index.indicatorIds[0] ?? "<indicator>"}"` : `"${newest.indicator}" wave=${newest.wave}`;
  const [source = "<source>"] = index.sourceIds;
  return textHelpers[helper]({
    figure,
    source,
    claim: index.allClaims[0]?.id ?? "<claim>",
    shown: newest?.indicator ?? index.indicatorIds[0] ?? "<indicator>",
  });
}

function writtenAs(helper: string, index: EstimateIndex): string {
  return Object.hasOwn(textHelpers, helper)
    ? `write ${exampleCall(helper as TextHelper, index)}`
    : `known: ${Object.keys(textHelpers).join(", ")}`;
}

export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === null ? `known: ${known.join(", ")}` : `did you mean "${found}"?`;
}

function problem(message: string, hint: string): Resolved {
  return { kind: "problem", message, hint };
}
